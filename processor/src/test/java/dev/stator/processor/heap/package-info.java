/** What suspended machines keep alive: programs that say at each await what must be reachable, and nothing else may be. */
package dev.stator.processor.heap;

/**
 * Class files: once javac has written them, the user's async methods construct their machines, and the machines become nestmates of the
 * user's class that map their lines to the user's source. Only user of ASM.
 */
@NullMarked
package dev.stator.processor.link;

import org.jspecify.annotations.NullMarked;

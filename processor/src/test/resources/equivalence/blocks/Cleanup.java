package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A block that is cancelled runs its finally blocks, and the method that awaits it then its own. */
final class Cleanup {
    static Future<String> block(Trace trace, String name) {
        return Future.async(() -> {
            try {
                trace.pause(name).await();
                Future<String> inner = Future.async(() -> {
                    try {
                        return Future.ready(trace.pause(name + " inner").await());
                    } finally {
                        trace.log("inner cleanup", trace.pause(name + " inner cleanup").await());
                    }
                });
                return Future.ready(inner.await() + trace.pause("last").await());
            } finally {
                trace.log("cleanup", trace.pause(name + " cleanup").await());
            }
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(block(trace, "a").await() + Future.async(() -> block(trace, "b")).await());
        } finally {
            trace.log("run cleanup", trace.pause("run cleanup").await());
        }
    }
}

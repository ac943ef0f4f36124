package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** What a block throws is thrown where it is awaited, the same object. */
final class Failures {
    static Future<String> failing(Trace trace, Exception failure) {
        return Future.async(() -> {
            trace.pause("before").await();
            if (failure != null) {
                throw failure;
            }
            return Future.ready(trace.pause("fine").await());
        });
    }

    static Future<String> handling(Trace trace, Exception failure) {
        return Future.async(() -> {
            try {
                return Future.ready(failing(trace, failure).await());
            } catch (IllegalStateException e) {
                return Future.ready(trace.pause("handled").await() + (e == failure));
            } finally {
                trace.log("finally", trace.pause("cleanup").await());
            }
        });
    }

    static Future<String> failed(Trace trace) {
        return Future.async(() -> {
            try {
                return Future.failed(new IOException("value"));
            } finally {
                trace.pause("after failed").await();
            }
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = handling(trace, null).await() + handling(trace, new IllegalStateException("state")).await();
        try {
            text += handling(trace, new IOException("io")).await();
        } catch (Exception e) {
            text += e.getMessage();
        }
        try {
            text += failed(trace).await();
        } catch (Exception e) {
            text += e.getMessage();
        }
        return Future.ready(text + failing(trace, new Exception("last")).await());
    }
}

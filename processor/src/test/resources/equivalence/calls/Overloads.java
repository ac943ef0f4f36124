package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The overload is the one that the user's text chooses: by primitive, boxed and inferred types of awaited values. */
final class Overloads {
    static String which(int i) {
        return "int";
    }

    static String which(long i) {
        return "long";
    }

    static String which(Integer i) {
        return "Integer";
    }

    static String which(Object i) {
        return "Object";
    }

    static String which(Object... i) {
        return "Object...";
    }

    @Async
    static Future<String> over(Trace trace, int i) {
        return trace.pause("async int");
    }

    @Async
    static Future<String> over(Trace trace, Integer i) {
        return trace.pause("async Integer");
    }

    @Async
    static Future<String> over(Trace trace, Object i) {
        return trace.pause("async Object");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = which(trace.pause(1).await());
        text += ", " + which(trace.pause(1).await() + 1);
        text += ", " + which((long) trace.pause(1).await());
        text += ", " + which(trace.pause("s").await());
        text += ", " + which(trace.pause(1).await(), trace.pause(2).await());
        text += ", " + over(trace, trace.pause(1).await()).await();
        text += ", " + over(trace, trace.pause(1).await() + 1).await();
        text += ", " + over(trace, trace.pause("s").await()).await();
        StringBuilder builder = new StringBuilder();
        builder.append(trace.pause('c').await()).append((int) trace.pause('c').await()).append((Object) trace.pause(1).await());
        return Future.ready(text + builder);
    }
}

package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** default, static and private methods of interfaces. */
interface InterfaceMethods {
    int PRICE = 3;

    String name();

    @Async
    default Future<String> greet(Trace trace) {
        return Future.ready(decorate(trace, name()).await() + helper(trace, PRICE).await());
    }

    @Async
    private Future<String> decorate(Trace trace, String text) {
        return Future.ready("<" + trace.pause(text).await() + sync() + ">");
    }

    private String sync() {
        return "sync" + name();
    }

    @Async
    static Future<Integer> helper(Trace trace, int n) {
        return Future.ready(trace.pause(n).await() + hidden(trace).await());
    }

    @Async
    private static Future<Integer> hidden(Trace trace) {
        return trace.pause(100);
    }

    /** Overrides one of them. */
    final class Loud implements InterfaceMethods {
        @Override
        public String name() {
            return "loud";
        }

        @Override
        @Async
        public Future<String> greet(Trace trace) {
            return Future.ready(trace.pause(name()).await().toUpperCase(java.util.Locale.ROOT));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        InterfaceMethods plain = () -> "plain";
        InterfaceMethods loud = new Loud();
        return Future.ready(plain.greet(trace).await() + loud.greet(trace).await() + InterfaceMethods.helper(trace, 1).await());
    }
}

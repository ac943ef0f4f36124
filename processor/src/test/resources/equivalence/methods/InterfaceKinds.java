package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of an interface: default, static, private, and one that a class overrides. */
final class InterfaceKinds {
    interface Singer {
        String name();

        @Async
        default Future<String> sing(Trace trace) {
            return Future.ready(verse(trace, 1).await() + verse(trace, 2).await());
        }

        @Async
        private Future<String> verse(Trace trace, int number) {
            return Future.ready(name() + trace.pause(number).await() + suffix(trace).await());
        }

        @Async
        static Future<String> suffix(Trace trace) {
            return trace.pause(";");
        }
    }

    record Soprano(String name) implements Singer {}

    record Bass(String name) implements Singer {
        @Async
        @Override
        public Future<String> sing(Trace trace) {
            return Future.ready("low " + Singer.super.sing(trace).await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Singer singer : new Singer[] {new Soprano("s"), new Bass("b"), () -> "lambda"}) text += singer.sing(trace).await();
        return Future.ready(text);
    }
}

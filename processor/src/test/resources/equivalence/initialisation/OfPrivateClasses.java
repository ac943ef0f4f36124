package equivalence.initialisation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks inside blocks, and async methods of local classes, initialise private classes when plain code does. */
final class OfPrivateClasses {
    /** What the first run did. */
    private static final StringBuilder FIRST = new StringBuilder();

    private static boolean complete;

    private static boolean log(String name) {
        if (!complete) FIRST.append(name).append('\n');
        return true;
    }

    private static <T> T note(T value) {
        log("argument " + value);
        return value;
    }

    private static class Parent {
        static final boolean READY = log("Parent");
    }

    private static final class Child extends Parent {
        private Child(Object argument) {
            log("new Child " + argument);
        }
    }

    private static final class Plain {
        private static final int ONE = 1;

        private Plain(Object argument) {
            log("new Plain " + argument + ONE);
        }
    }

    private static final class Statics {
        static {
            log("Statics");
        }

        private static String call(Object argument) {
            return "called " + argument;
        }

        @Async
        private static Future<String> callAsync(Trace trace, Object argument) {
            log("starts");
            return Future.ready("async " + note(trace.pause(argument).await()));
        }
    }

    private static final class Other {
        static {
            log("Other");
        }

        private Other(Object argument) {
            log("new Other " + argument);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Future<Void> inner = Future.async(() -> {
            note(new Child(trace.pause(note(1)).await()) != null);
            note(new Plain(trace.pause(note(2)).await()) != null);
            note(Statics.callAsync(trace, trace.pause(note(3)).await()).await());
            note(Statics.call(trace.pause(note(4)).await()));
            return Future.done();
        });
        inner.await();
        class Local {
            @Async
            Future<Boolean> make() {
                return Future.ready(new Other(trace.pause(note(5)).await()) != null);
            }
        }
        note(new Local().make().await());
        complete = true;
        return Future.ready(FIRST.toString());
    }
}

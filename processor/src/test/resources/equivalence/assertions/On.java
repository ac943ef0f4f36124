package equivalence.assertions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Assertions are on in one class, which asks when it is initialised, and off in the other. */
final class On {
    @Async
    static Future<String> run(Trace trace) {
        ClassLoader loader = On.class.getClassLoader();
        loader.setClassAssertionStatus("equivalence.assertions.Asserting", true);
        trace.log(new Asserting.Nested());
        loader.setClassAssertionStatus("equivalence.assertions.Asserting", false);
        assert trace.pause(false).await();
        return Asserting.attempt(trace);
    }
}

final class Asserting {
    interface Checks {
        @Async
        default Future<String> check(Trace trace, int n) {
            trace.pause(n).await();
            assert n != 6 : "six";
            return Future.ready("checked");
        }
    }

    static final class Nested implements Checks {
        @Override
        public String toString() {
            return "nested";
        }

        @Async
        Future<String> assertion(Trace trace, int n) {
            assert n != 1;
            assert trace.pause(n != 2).await();
            assert n != 3 : trace.pause("three").await();
            assert trace.pause(n).await() != 4 : n;
            assert n != 5 || trace.pause(false).await() : (char) ('a' + trace.pause(n).await());
            Runnable r = () -> {
                assert n != 7 : trace.see("seven");
            };
            r.run();
            new Object() {
                void check() {
                    assert n != 8 : 8L;
                }
            }.check();
            if (n == 9) {
                assert false : new IllegalStateException("nine" + trace.pause("!").await());
            }
            return check(trace, n);
        }
    }

    @Async
    static Future<String> attempt(Trace trace) {
        Nested nested = new Nested();
        String text = "";
        for (int n = 0; n < 10; n++) {
            try {
                text += nested.assertion(trace, n).await();
            } catch (AssertionError e) {
                text += e.getMessage() + (e.getCause() == null) + " ";
            }
        }
        return Future.ready(text);
    }
}

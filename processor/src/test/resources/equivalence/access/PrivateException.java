package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private exceptions: thrown, caught alone and together, carrying state. */
@SuppressWarnings("serial")
final class PrivateException {
    private static class Broken extends Exception {
        private final int code;

        private Broken(int code) {
            super("broken " + code);
            this.code = code;
        }
    }

    private static final class Torn extends Broken {
        private Torn() {
            super(7);
        }
    }

    private static final class Lost extends RuntimeException {}

    @Async
    private Future<Integer> fail(Trace trace, int how) throws Broken {
        trace.pause(how).await();
        if (how == 0) {
            throw new Broken(trace.pause(3).await());
        }
        if (how == 1) {
            throw new Torn();
        }
        throw new Lost();
    }

    @Async
    Future<String> all(Trace trace) {
        String seen = "";
        for (int i = 0; i < 3; i++) {
            try {
                fail(trace, i).await();
            } catch (Torn torn) {
                seen += "torn" + ((Broken) torn).code + trace.pause(torn).await().getMessage();
            } catch (Broken | Lost broken) {
                seen += trace.pause("x").await() + (broken instanceof Broken b ? b.code : -1);
            } finally {
                trace.log("finally", trace.pause(i).await());
            }
        }
        return Future.ready(seen);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new PrivateException().all(trace);
    }
}

package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Local exceptions, thrown and caught over awaits. */
final class Throwables {

    @Async
    static <T> Future<String> all(Trace trace, T value, int limit) {
        class TooMany extends Exception {
            private static final long serialVersionUID = 1L;
            final int by;

            TooMany(int by) {
                super("by " + by + " over " + limit);
                this.by = by;
            }
        }
        class FarTooMany extends TooMany {
            private static final long serialVersionUID = 1L;

            FarTooMany() {
                super(100);
            }
        }
        class Other extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        String text = "" + value;
        for (int n = 0; n < 4; n++) {
            try {
                int got = trace.pause(n).await();
                if (got == 1) {
                    throw new TooMany(got);
                }
                if (got == 2) {
                    throw new FarTooMany();
                }
                if (got == 3) {
                    trace.fail(new Other()).await();
                }
                text += "ok";
            } catch (FarTooMany e) {
                text += trace.pause("far").await() + e.by;
            } catch (TooMany | Other e) {
                text += trace.pause("caught").await() + e.getMessage() + e.getClass().getSimpleName();
            } finally {
                text += trace.pause("finally").await();
            }
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        return all(trace, 1.5, 3);
    }
}

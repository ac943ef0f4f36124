package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** In return: each result is a future, or the value of one. */
final class Returned {
    enum Kind { READY, AWAITED, FAILED, DONE, BLOCK }

    @Async
    static Future<String> other(Trace trace, String s) {
        return Future.ready(trace.pause(s).await() + "'");
    }

    @Async
    static Future<String> futures(Trace trace, Kind kind) {
        return switch (kind) {
            case READY -> Future.ready("ready");
            case AWAITED -> other(trace, "other");
            case FAILED -> Future.failed(new IllegalStateException("failed"));
            case DONE -> kind.ordinal() > 0 ? other(trace, "then") : other(trace, "else");
            case BLOCK -> {
                for (int i = 0; ; i++) {
                    if (i == 2) yield Future.ready(trace.pause("block" + i).await());
                }
            }
        };
    }

    @Async
    static Future<String> guarded(Trace trace, int n) {
        try {
            return switch (n) {
                case 0 -> other(trace, "zero");
                case 1 -> {
                    try {
                        yield trace.fail(new IllegalStateException("late"));
                    } catch (IllegalStateException e) {
                        yield Future.ready("never");
                    } finally {
                        trace.log("inner", trace.pause(n).await());
                    }
                }
                default -> Future.ready("default");
            };
        } catch (IllegalStateException e) {
            return Future.ready("outer " + e.getMessage());
        } finally {
            trace.log("finally", trace.pause(n).await());
        }
    }

    @Async
    static Future<Integer> values(Trace trace, int n) {
        return Future.ready(switch (n) { case 0 -> trace.pause(1).await(); case 1 -> 2; default -> throw new IllegalStateException("v"); });
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (Kind kind : Kind.values()) {
            try {
                all += futures(trace, kind).await();
            } catch (IllegalStateException e) {
                all += e.getMessage();
            }
        }
        for (int n = 0; n < 3; n++) {
            all += guarded(trace, n).await();
            try {
                all += values(trace, n).await();
            } catch (IllegalStateException e) {
                all += e.getMessage();
            }
        }
        return Future.ready(all);
    }
}

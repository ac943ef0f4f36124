package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** yield out of loops, try and finally; the variable changes when the switch is over. */
final class YieldThroughFinally {
    @SuppressWarnings("finally")
    @Async
    static Future<String> one(Trace trace, int n) {
        int x = -1;
        try {
            x = switch (n) {
                case 0 -> {
                    try {
                        yield trace.pause(1).await();
                    } finally {
                        trace.log("x is still", x);
                    }
                }
                case 1 -> {
                    try {
                        yield trace.see(2);
                    } finally {
                        trace.log("x is still", trace.pause(x).await());
                    }
                }
                case 2 -> {
                    try {
                        yield trace.see(3);
                    } finally {
                        if (n == 2) yield trace.pause(4).await();
                    }
                }
                case 3 -> {
                    try {
                        yield 5;
                    } finally {
                        trace.fail(new IllegalStateException("finally")).await();
                    }
                }
                case 4 -> {
                    for (int i = 0; ; i++) {
                        try {
                            if (i == 1) continue;
                            if (i == 3) yield i + trace.pause(x).await();
                        } catch (IllegalStateException e) {
                            yield 0;
                        } finally {
                            trace.log("round", i);
                        }
                    }
                }
                default -> {
                    try {
                        throw new IllegalStateException("arm");
                    } catch (IllegalStateException e) {
                        yield e.getMessage().length() + trace.pause(x).await();
                    }
                }
            };
        } catch (IllegalStateException e) {
            trace.log("caught", e, x);
        }
        int y = switch (n) { case 0 -> { try { yield 1; } finally { trace.pause("y").await(); } } default -> 2; };
        return Future.ready(x + " " + y);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 6; n++) {
            all += one(trace, n).await() + ";";
        }
        return Future.ready(all);
    }
}

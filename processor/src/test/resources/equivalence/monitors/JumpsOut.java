package equivalence.monitors;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Jumps out of a synchronized block to loops that are taken apart, and returns through finally blocks: the monitor is left first. */
final class JumpsOut {
    private static final Object LOCK = new StringBuilder("lock");

    @Async
    static Future<String> walk(Trace trace, int last) {
        String text = "";
        outer:
        for (int i = 0; ; i++) {
            for (int k = 0; k < 3; k++) {
                text += trace.pause(i * 10 + k).await() + " ";
                synchronized (LOCK) {
                    trace.log("in", i, k);
                    if (k == 1) {
                        try {
                            if (i == 0) continue outer;
                            if (i == 1) break;
                            for (int j = 0; j < 3; j++) {
                                if (j == 1) continue;
                                if (j == 2) break;
                                if (i == last) break outer;
                            }
                        } finally {
                            trace.log("inner finally");
                        }
                    }
                    if (k == 2) continue;
                    text += "s";
                }
                trace.log("out", i, k, Thread.holdsLock(LOCK));
            }
            trace.log("next", Thread.holdsLock(LOCK));
        }
        trace.log("end", Thread.holdsLock(LOCK));
        return Future.ready(text);
    }

    @Async
    static Future<String> returned(Trace trace, int n) {
        try {
            trace.pause(n).await();
            synchronized (trace.see(LOCK)) {
                if (n == 0) return Future.ready("zero" + n);
                if (n == 1) {
                    int local = n;
                    return Future.ready(trace.see("one" + local));
                }
                if (n == 2) return Future.failed(new IllegalStateException("two"));
                if (n == 3) throw new IllegalArgumentException("three");
                if (n == 4) return Future.ready(null);
            }
            trace.log("after");
        } catch (IllegalArgumentException e) {
            trace.log("caught", e);
        } finally {
            trace.log("finally", Thread.holdsLock(LOCK), trace.pause("f").await());
        }
        return Future.ready("end");
    }

    @Async
    static Future<Void> onlyJumps(Trace trace) {
        int rounds = 0;
        while (true) {
            try {
                trace.pause(rounds++).await();
                synchronized (trace.pause(LOCK).await()) {
                    if (rounds == 1) continue;
                    if (rounds == 2) throw new IllegalStateException("thrown");
                    if (rounds == 3) break;
                    return Future.done();
                }
            } catch (IllegalStateException e) {
                trace.log("caught", e);
            } finally {
                trace.log("finally", Thread.holdsLock(LOCK));
            }
        }
        try {
            trace.pause("last").await();
            synchronized (LOCK) {
                return Future.done();
            }
        } finally {
            trace.log("done", Thread.holdsLock(LOCK));
        }
    }

    @Async
    static Future<String> choice(Trace trace, int n) {
        synchronized (LOCK) {
            if (n > 5) return n > 6 ? (Future.ready(trace.see("big"))) : Future.failed(new IllegalStateException("six"));
        }
        try {
            synchronized (trace.pause(LOCK).await()) {
                return (trace.see(n) > 3)
                        ? Future.ready(trace.see("four" + n))
                        : n == 3 ? Future.ready(null) : Future.failed(new IllegalStateException("small" + n));
            }
        } finally {
            trace.log("finally", trace.pause("f").await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = walk(trace, 4).await();
        for (int n = 0; n < 6; n++) {
            try {
                text += returned(trace, n).await();
            } catch (IllegalStateException e) {
                text += e.getMessage();
            }
        }
        onlyJumps(trace).await();
        for (int n = 2; n < 8; n++) {
            try {
                text += choice(trace, n).await();
            } catch (IllegalStateException e) {
                text += e.getMessage();
            }
        }
        return Future.ready(text);
    }
}

package equivalence.monitors;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The lock of a synchronized statement is awaited before the monitor is entered. */
final class AwaitedLock {
    private final Object lock = new StringBuilder("lock");

    private Object lock(Object of) {
        return of == null ? null : lock;
    }

    @Async
    Future<String> use(Trace trace) {
        String text = "";
        synchronized (trace.pause(lock).await()) {
            trace.log("held", Thread.holdsLock(lock));
            text += "a";
        }
        trace.log("held", Thread.holdsLock(lock));
        synchronized (lock(trace.pause("of").await())) {
            int n = 1;
            int m = n + text.length();
            text += m;
            Runnable r = () -> trace.log(n + m);
            r.run();
        }
        try {
            synchronized ((trace.pause((Object) null).await())) {
                text += "never";
            }
        } catch (NullPointerException e) {
            text += "null";
        }
        try {
            synchronized (lock(trace.fail(new IllegalStateException("no lock")).await())) {
                text += "never";
            }
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        synchronized (trace.pause(this).await()) {
            trace.log("held", Thread.holdsLock(this));
            return Future.ready(text + trace.see("returned"));
        }
    }

    @Override
    public String toString() {
        return "this";
    }

    @Async
    static Future<String> run(Trace trace) {
        return new AwaitedLock().use(trace);
    }
}

package dev.stator;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A future for tests on several threads: pending until it is opened; its cleanup wakes itself so many times before it is over. It
 * checks that never two polls run at once.
 */
public final class Probe implements Future<String> {

    public final AtomicInteger started = new AtomicInteger();
    public final AtomicInteger cleaned = new AtomicInteger();

    private final AtomicInteger polling = new AtomicInteger();
    private final int cleanupPolls;
    private volatile Waker waker;
    private volatile boolean open;
    private int cleanups; // plain: each poll sees what the one before wrote

    public Probe() {
        this(0);
    }

    public Probe(int cleanupPolls) {
        this.cleanupPolls = cleanupPolls;
    }

    @Override
    public Poll<String> poll(Context cx) {
        enter();
        try {
            started.set(1);
            waker = cx.waker();
            return open ? Poll.ready("open") : Poll.pending();
        } finally {
            polling.decrementAndGet();
        }
    }

    @Override
    public Poll<Void> pollCancel(Context cx) {
        enter();
        try {
            if (started.get() == 0) {
                return Poll.done();
            }
            if (cleanups++ < cleanupPolls) {
                cx.waker().wake();
                return Poll.pending();
            }
            cleaned.incrementAndGet();
            return Poll.done();
        } finally {
            polling.decrementAndGet();
        }
    }

    private void enter() {
        if (polling.incrementAndGet() != 1) {
            throw new AssertionError("two threads poll at once");
        }
    }

    public void open() {
        open = true;
        wake();
    }

    public void wake() {
        Waker latest = waker;
        if (latest != null) {
            latest.wake();
        }
    }
}

package dev.stator.processor.equivalence;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * Code that blocks, as a future: the body of a generator in the blocking program. It has a thread of its own, which runs while this is
 * polled and at no other time: where the code would block, control goes back to who polls.
 */
final class Coroutine implements Future<Void> {

    private static final ThreadLocal<Coroutine> CURRENT = new ThreadLocal<>();

    private final Callable<?> body;
    private final Semaphore running = new Semaphore(0);
    private final Semaphore suspended = new Semaphore(0);
    private Context context;
    private boolean isStarted;
    private boolean isOver;
    private boolean isCancelled;
    private Throwable failure;

    Coroutine(Callable<?> body) {
        this.body = body;
    }

    /** The one whose code this thread runs; null if it runs the program itself. */
    static Coroutine current() {
        return CURRENT.get();
    }

    // ---- for its code ----

    /** Who polled last. */
    Context context() {
        return context;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /** Waits until this is polled again, or cancelled. */
    void suspend() {
        suspended.release();
        running.acquireUninterruptibly();
    }

    // ---- for who polls ----

    @Override
    public Poll<Void> poll(Context cx) {
        resume(cx);
        if (isOver && failure != null) {
            throw Sneaky.sneak(failure);
        }
        return isOver ? Poll.done() : Poll.pending();
    }

    @Override
    public Poll<Void> pollCancel(Context cx) {
        isCancelled = true;
        if (isStarted && !isOver) {
            resume(cx);
        }
        return isOver || !isStarted ? Poll.done() : Poll.pending();
    }

    private void resume(Context cx) {
        context = cx;
        if (isStarted) {
            running.release();
        } else {
            isStarted = true;
            Thread thread = new Thread(this::run, "coroutine");
            thread.setDaemon(true); // one that is dropped waits for ever
            thread.start();
        }
        suspended.acquireUninterruptibly();
    }

    private void run() {
        CURRENT.set(this);
        Blocking.listen();
        try {
            body.call();
        } catch (Throwable thrown) {
            failure = Blocking.ended(thrown);
        }
        isOver = true;
        suspended.release();
    }
}

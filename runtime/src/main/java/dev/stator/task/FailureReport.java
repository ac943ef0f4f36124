package dev.stator.task;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The failure of a task, which is told once: to who joins the task, or else to the handler.
 *
 * <p>Nobody joins when the task is detached, when its handle is unreachable, or when its executor is over. That a handle became
 * unreachable is watched only for tasks that have failed; the first such failure starts the JVM's cleaner thread.
 */
final class FailureReport implements Runnable {

    private static final class Cleaners {
        static final Cleaner CLEANER = Cleaner.create();
    }

    final Throwable failure;

    /** Whether the scope of the task tells of it. Written before the task is over. */
    boolean isOfScope;

    private final Untold untold;
    private final AtomicBoolean told = new AtomicBoolean();

    FailureReport(Throwable failure, Untold untold) {
        this.failure = failure;
        this.untold = untold;
    }

    /** The joiner has the failure. */
    void joined() {
        joinFirst();
    }

    /** Answers whether nobody was told before, and the caller tells. */
    boolean joinFirst() {
        untold.reports.remove(this);
        return told.compareAndSet(false, true);
    }

    /** Tells the handler, unless somebody knows already. */
    @Override
    public void run() {
        if (joinFirst()) {
            untold.tell(failure);
        }
    }

    /** The failures of the tasks of one executor that nobody has been told of, and who is told in the end. */
    static final class Untold {

        private final Consumer<? super Throwable> onUncaught;
        private final Set<FailureReport> reports = ConcurrentHashMap.newKeySet();

        Untold(Consumer<? super Throwable> onUncaught) {
            this.onUncaught = onUncaught;
        }

        /** Waits for {@code owner}, a task or a scope, to be joined, or to become unreachable. */
        void watch(Object owner, FailureReport report) {
            reports.add(report);
            Cleaners.CLEANER.register(owner, report);
        }

        /** Nobody joins any more. */
        void tellAll() {
            reports.forEach(FailureReport::run);
        }

        /** Tells the handler of {@code failure}. A handler that throws itself has its failure handed to the thread's handler. */
        void tell(Throwable failure) {
            try {
                onUncaught.accept(failure);
            } catch (Throwable ofHandler) {
                Uncaught.tell(ofHandler);
            }
        }
    }
}

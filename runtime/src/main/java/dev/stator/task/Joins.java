package dev.stator.task;

import dev.stator.Context;
import dev.stator.Operation;
import dev.stator.Poll;
import org.jspecify.annotations.Nullable;

/** Other ways to join a task than its handle. */
final class Joins {

    private Joins() {}

    /** See {@link JoinHandle#outcome}. */
    static final class OfOutcome<T extends @Nullable Object> extends Operation<Outcome<T>> {

        private final Task<T> task;

        OfOutcome(Task<T> task) {
            this.task = task;
        }

        @Override
        protected Object step(Context cx) {
            return task.join(cx);
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            return task.pollCancel(cx);
        }

        @Override
        public String toString() {
            return task.toString();
        }
    }

    /** See {@link JoinHandle#abortOnCancel}. */
    static final class Owning<T extends @Nullable Object> extends Operation<T> {

        private final Task<T> task;

        Owning(Task<T> task) {
            this.task = task;
        }

        @Override
        protected @Nullable Object step(Context cx) throws Throwable {
            return task.step(cx);
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            task.abort();
            if (!task.watch(cx.waker())) {
                return Poll.pending();
            }
            task.detach(); // if it has failed nevertheless, nobody else will say so
            return task.pollCancel(cx);
        }

        @Override
        public String toString() {
            return task.toString();
        }
    }
}

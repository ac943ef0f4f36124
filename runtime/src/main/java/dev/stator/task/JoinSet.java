package dev.stator.task;

import dev.stator.AsyncCloseable;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import dev.stator.Waker;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tasks whose results are taken as they come.
 *
 * <pre>{@code
 * try (JoinSet<Page> pages = new JoinSet<>(executor)) {
 *     urls.forEach(url -> pages.spawn(fetch(url)));
 *     while (!pages.isEmpty()) {
 *         show(pages.joinNext().await());
 *     }
 * }
 * }</pre>
 *
 * <p>Closing the set aborts the tasks that are left and waits for their cleanup; a task that is spawned after that is aborted at once.
 * Dropping the set detaches them.
 *
 * <p>Tasks may be spawned and aborted by any thread; one at a time joins. After tokio's {@code JoinSet}.
 */
public final class JoinSet<T extends @Nullable Object> implements AsyncCloseable {

    private final Spawner spawner;
    private final Set<Member> members = ConcurrentHashMap.newKeySet();

    /** Those that are over, in the order in which they ended. */
    private final Queue<Member> over = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Waker joiner;
    private volatile boolean closed;

    /** A set without tasks, which will run on {@code spawner}. */
    public JoinSet(Spawner spawner) {
        this.spawner = Objects.requireNonNull(spawner, "spawner");
    }

    /** Starts {@code future} as a task of this set. */
    public AbortHandle spawn(Future<T> future) {
        return add(spawner.spawn(future));
    }

    /** Starts {@code future} as a task of this set, with a name. */
    public AbortHandle spawn(String name, Future<T> future) {
        return add(spawner.spawn(name, future));
    }

    /** Either this sees that the set is closed, or its close sees the member. */
    private AbortHandle add(JoinHandle<T> handle) {
        Member member = new Member((Task<T>) handle);
        members.add(member);
        if (closed) {
            handle.abort();
        }
        if (member.task.watch(member)) {
            member.wake();
        }
        return handle;
    }

    /** How many tasks there are that were not joined, over or not. */
    public int size() {
        return members.size();
    }

    /** Whether all tasks were joined. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * The value of the task that is over next; or what that one threw; or {@link java.util.concurrent.CancellationException} if it was
     * aborted. If there is no task, it fails with {@link NoSuchElementException}. Cancelling it loses nothing.
     */
    public Future<T> joinNext() {
        return new Next<T>() {
            @Override
            @Nullable
            Object taken(Task<T> task) throws Throwable {
                return task.value(task.take());
            }
        };
    }

    /** How the task ended that is over next, as a value. If there is no task, it fails with {@link NoSuchElementException}. */
    public Future<Outcome<T>> nextOutcome() {
        return new Next<Outcome<T>>() {
            @Override
            Object taken(Task<T> task) {
                return task.take();
            }
        };
    }

    /** Asks all tasks to end. They stay in the set, and are joined as cancelled unless they complete all the same. */
    public void abortAll() {
        members.forEach(member -> member.task.abort());
    }

    /** Lets all tasks go on without anybody to join them; the set is empty then. */
    public void detachAll() {
        for (Member member : List.copyOf(members)) {
            if (members.remove(member)) {
                member.task.detach();
            }
        }
        over.removeIf(member -> !members.contains(member));
    }

    /** Aborts all tasks and is ready when their cleanup is over. Failures that nobody has joined go to the handler. */
    @Override
    public Future<@Nullable Void> closeAsync() {
        return new Closing();
    }

    private final class Member implements Waker {

        final Task<T> task;
        private final AtomicBoolean isOver = new AtomicBoolean();

        Member(Task<T> task) {
            this.task = task;
        }

        /** The task is over. */
        @Override
        public void wake() {
            if (!isOver.getAndSet(true)) {
                over.add(this);
                Waker waiting = joiner;
                if (waiting != null) {
                    waiting.wake();
                }
            }
        }
    }

    /** Whoever waits writes its waker and then looks at the queue; who is over enters the queue and then reads the waker. */
    private abstract class Next<V extends @Nullable Object> extends Operation<V> {

        private boolean completed;

        abstract @Nullable Object taken(Task<T> task) throws Throwable;

        @Override
        protected final @Nullable Object step(Context cx) throws Throwable {
            if (completed) {
                throw polledAgain(toString());
            }
            joiner = cx.waker();
            if (!cx.proceed()) {
                return PENDING;
            }
            Member member = over.poll();
            if (member == null && !members.isEmpty()) {
                return PENDING;
            }
            joiner = null;
            completed = true;
            if (member == null) {
                throw new NoSuchElementException("no task is left in this JoinSet");
            }
            members.remove(member);
            return taken(member.task);
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            completed = true;
            joiner = null;
            return Poll.done();
        }

        @Override
        public String toString() {
            return "joinNext()";
        }
    }

    /** Goes on to its end when it is cancelled: closing is what remains to be done. */
    private final class Closing extends Operation<@Nullable Void> {

        private boolean started;
        private boolean completed;

        @Override
        protected @Nullable Object step(Context cx) {
            if (completed) {
                throw polledAgain(toString());
            }
            if (!started) {
                started = true;
                closed = true;
                abortAll();
            }
            joiner = cx.waker();
            Member member;
            while ((member = over.poll()) != null) {
                members.remove(member);
                member.task.detach();
            }
            if (!members.isEmpty()) {
                return PENDING;
            }
            joiner = null;
            completed = true;
            return null;
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            if (started && !completed && step(cx) == PENDING) {
                return Poll.pending();
            }
            completed = true;
            return Poll.done();
        }

        @Override
        public String toString() {
            return "JoinSet.closeAsync()";
        }
    }
}

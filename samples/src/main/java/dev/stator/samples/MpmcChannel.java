package dev.stator.samples;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.Waker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * A bounded queue between many senders and many receivers: futures written by hand, because nothing below them can be awaited.
 *
 * <p>Each value goes to exactly one receiver, in the order of the queue. Whoever waits is woken in the order of arrival; one that does
 * not wait may overtake. After {@link #close} what is queued is still received. Safe for use by several threads.
 *
 * <p>What holds under the lock: as many receivers are woken as there are values, or all that wait; as many senders are woken as there
 * are free places, or all that wait. So no value lies in the queue while everybody sleeps.
 */
final class MpmcChannel<T> {

    /** The failure of a send when the channel is closed. */
    static final class ClosedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("the channel is closed");
        }
    }

    private static final Waker NOBODY = () -> {};

    private final Object lock = new Object();
    private final int capacity;
    private final Queue<T> values = new ArrayDeque<>();
    private final Set<Waiter<?>> senders = new LinkedHashSet<>();
    private final Set<Waiter<?>> receivers = new LinkedHashSet<>();
    private boolean closed;

    /** A channel that holds up to {@code capacity} values. */
    MpmcChannel(int capacity) {
        this.capacity = capacity;
    }

    /** Waits for a free place and puts {@code value} there. Cancelled, it has sent nothing. Fails with {@link ClosedException}. */
    Future<Void> send(T value) {
        return new Send(value);
    }

    /** Waits for a value and takes it; empty when the channel is closed and drained. Cancelled, it has taken nothing. */
    Future<Optional<T>> receive() {
        return new Receive();
    }

    /** Nothing more is sent. Everybody who waits is woken to see it. */
    void close() {
        List<Waker> wakers = new ArrayList<>();
        synchronized (lock) {
            closed = true;
            senders.forEach(sender -> wakers.add(sender.wakeUp()));
            receivers.forEach(receiver -> wakers.add(receiver.wakeUp()));
        }
        wakers.forEach(Waker::wake);
    }

    private Waker first(Set<Waiter<?>> waiters) {
        return waiters.stream()
                .filter(waiter -> !waiter.woken)
                .findFirst()
                .map(waiter -> waiter.wakeUp())
                .orElse(NOBODY);
    }

    /** One send or receive, and its place among those that wait. All fields are guarded by the lock. */
    private abstract class Waiter<R> implements Future<R> {

        private final Set<Waiter<?>> own;
        private final Set<Waiter<?>> others;
        private Waker waker = NOBODY;
        private boolean woken;
        private boolean over;

        Waiter(Set<Waiter<?>> own, Set<Waiter<?>> others) {
            this.own = own;
            this.others = others;
        }

        /** Under the lock: does it, or answers pending if it must wait. */
        abstract Poll<R> attempt();

        @Override
        public Poll<R> poll(Context cx) {
            Waker next;
            Poll<R> answer;
            synchronized (lock) {
                if (over) {
                    throw new IllegalStateException("polled after completion");
                }
                answer = attempt();
                if (answer.isPending()) {
                    waker = cx.waker();
                    woken = false;
                    own.add(this); // if it waits already, it keeps its place
                    return answer;
                }
                leave();
                next = first(others);
            }
            next.wake();
            return answer;
        }

        /** One that was woken and no longer wants passes the wake on. */
        @Override
        public Poll<Void> pollCancel(Context cx) {
            Waker next;
            synchronized (lock) {
                next = woken ? first(own) : NOBODY;
                leave();
            }
            next.wake();
            return Poll.ready(null);
        }

        Waker wakeUp() {
            woken = true;
            return waker;
        }

        void leave() {
            over = true;
            woken = false;
            waker = NOBODY;
            own.remove(this);
        }
    }

    private final class Receive extends Waiter<Optional<T>> {

        Receive() {
            super(receivers, senders);
        }

        @Override
        Poll<Optional<T>> attempt() {
            T value = values.poll();
            return value == null && !closed ? Poll.pending() : Poll.ready(Optional.ofNullable(value));
        }
    }

    private final class Send extends Waiter<Void> {

        private final T value;

        Send(T value) {
            super(senders, receivers);
            this.value = value;
        }

        @Override
        Poll<Void> attempt() {
            if (closed) {
                leave();
                throw new ClosedException();
            }
            if (values.size() == capacity) {
                return Poll.pending();
            }
            values.add(value);
            return Poll.ready(null);
        }
    }
}

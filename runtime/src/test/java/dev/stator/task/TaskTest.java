package dev.stator.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Gate;
import dev.stator.Hand;
import dev.stator.Poll;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Named by transition. */
class TaskTest {

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<Throwable> uncaught = new ArrayList<>();
    private final LiveTasks tasks = tasks(queue::add);
    private final Gate<String> gate = new Gate<>();
    private final Hand hand = new Hand();

    private LiveTasks tasks(Consumer<? super Task<?>> schedule) {
        return new LiveTasks(new TestScheduler(schedule), uncaught::add, 1);
    }

    private <T> Task<T> spawn(Future<T> future) {
        return (Task<T>) tasks.spawn(null, future);
    }

    private static String state(Task<?> task) {
        return TaskState.describe(task.word());
    }

    private record TestScheduler(Consumer<? super Task<?>> schedule) implements Scheduler {

        @Override
        public void schedule(Task<?> task) {
            schedule.accept(task);
        }

        @Override
        public void scheduleBlocking(Task<?> task) {
            schedule.accept(task);
        }

        @Override
        public Timer timer() {
            return new TimerQueue();
        }
    }

    @Test
    void submitDoesNotPoll() {
        Task<String> task = spawn(gate);
        JoinHandle<String> handle = task;
        assertThat(gate.polls).isZero();
        assertThat(queue).containsExactly(task);
        assertThat(state(task)).isEqualTo("scheduled");
        assertThat(handle.isOver()).isFalse();
    }

    @Test
    void manyWakesMakeOnePoll() {
        Task<String> task = spawn(gate);
        task.wake();
        queue.remove().run();
        assertThat(state(task)).isEqualTo("idle");
        task.wake();
        task.wake();
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(gate.polls).isEqualTo(2);
    }

    @Test
    void wakesWhileRunningMakeOneMorePollSubmittedByThePoller() {
        List<Integer> queued = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<Task<String>> self = new ArrayList<>();
        Future<String> future = cx -> {
            cx.waker().wake();
            cx.waker().wake();
            queued.add(queue.size());
            states.add(state(self.get(0)));
            return states.size() < 3 ? Poll.pending() : Poll.ready("a");
        };
        self.add(spawn(future));
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
        assertThat(queued).containsExactly(0, 0, 0);
        assertThat(states).containsOnly("running woken");
        assertThat(state(self.get(0))).isEqualTo("complete");
        assertThat(tasks.isEmpty()).isTrue();
    }

    @Test
    void aWakeAfterCompletionDoesNothing() {
        Task<String> task = spawn(Future.ready("a"));
        queue.remove().run();
        task.wake();
        task.abort();
        assertThat(queue).isEmpty();
        assertThat(state(task)).isEqualTo("complete");
    }

    @Test
    void joinIsWokenAndAnswersTheValueOnce() {
        JoinHandle<String> handle = spawn(gate);
        queue.remove().run();
        assertThat(handle.poll(hand.cx).isPending()).isTrue();
        gate.open("a");
        queue.remove().run();
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(handle.poll(hand.cx).get()).isEqualTo("a");
        assertThatThrownBy(() -> handle.poll(hand.cx)).hasMessageContaining("joined once");
    }

    @Test
    void aCancelledJoinLosesNothing() {
        JoinHandle<String> handle = spawn(gate);
        queue.remove().run();
        assertThat(handle.poll(hand.cx).isPending()).isTrue();
        assertThat(handle.pollCancel(hand.cx).isReady()).isTrue();
        gate.open("a");
        queue.remove().run();
        assertThat(hand.wakes).isZero();
        assertThat(handle.poll(hand.cx).get()).isEqualTo("a");
    }

    @Test
    void joinFailsWithWhatTheTaskThrewAndThatIsNotReported() {
        IOException failure = new IOException();
        JoinHandle<String> handle = spawn(Future.failed(failure));
        queue.remove().run();
        assertThatThrownBy(() -> handle.poll(hand.cx)).isSameAs(failure);
        handle.detach();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aFailureThatNobodyJoinsIsReportedOnce() {
        IOException failure = new IOException();
        JoinHandle<String> before = spawn(Future.failed(failure));
        before.detach();
        queue.remove().run();
        assertThat(uncaught).containsExactly(failure);
        JoinHandle<String> after = spawn(Future.failed(failure));
        queue.remove().run();
        assertThat(uncaught).hasSize(1);
        after.detach();
        after.detach();
        assertThat(uncaught).hasSize(2);
    }

    @Test
    void aFailureIsReportedWhenItsHandleIsUnreachable() throws Exception {
        BlockingQueue<Throwable> reports = new LinkedBlockingQueue<>();
        IOException failure = new IOException();
        JoinHandle<String> handle =
                new LiveTasks(new TestScheduler(queue::add), reports::add, 1).spawn(null, Future.failed(failure));
        queue.remove().run();
        assertThat(handle.isOver()).isTrue();
        assertThat(reports).isEmpty();
        handle = null;
        Throwable reported = null;
        for (int i = 0; i < 1000 && reported == null; i++) {
            System.gc();
            reported = reports.poll(10, TimeUnit.MILLISECONDS);
        }
        assertThat(reported).isSameAs(failure);
    }

    @Test
    void abortOfAnIdleTaskGoesToItsCleanup() {
        gate.cancelBlocked = true;
        Task<String> task = spawn(gate);
        JoinHandle<String> handle = task;
        queue.remove().run();
        handle.abort();
        handle.abort();
        assertThat(queue).hasSize(1);
        assertThat(state(task)).isEqualTo("scheduled cancelling");
        queue.remove().run();
        assertThat(handle.isOver()).isFalse();
        assertThat(handle.poll(hand.cx).isPending()).isTrue();
        gate.cancelBlocked = false;
        gate.wake();
        queue.remove().run();
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(gate.polls).isEqualTo(1);
        assertThatThrownBy(() -> handle.poll(hand.cx)).isInstanceOf(CancellationException.class);
    }

    @Test
    void abortBeforeTheFirstPollNeverPolls() {
        JoinHandle<String> handle = spawn(gate);
        handle.abort();
        queue.remove().run();
        assertThat(gate.polls).isZero();
        assertThatThrownBy(() -> handle.poll(hand.cx)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aTaskAbortedWhileRunningMayComplete() {
        List<JoinHandle<String>> handles = new ArrayList<>();
        handles.add(spawn(cx -> {
            handles.get(0).abort();
            return Poll.ready("a");
        }));
        queue.remove().run();
        assertThat(handles.get(0).poll(hand.cx).get()).isEqualTo("a");
        assertThat(queue).isEmpty();
    }

    @Test
    void aFailedCleanupIsReportedAndTheTaskIsCancelled() {
        RuntimeException failure = new IllegalStateException();
        gate.onCancel = () -> {
            throw failure;
        };
        JoinHandle<String> handle = spawn(gate);
        queue.remove().run();
        handle.abort();
        queue.remove().run();
        assertThat(uncaught).containsExactly(failure);
        assertThatThrownBy(() -> handle.poll(hand.cx)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aTaskWhoseExecutorRefusesFails() {
        LiveTasks refusing = tasks(run -> {
            throw new RejectedExecutionException();
        });
        JoinHandle<String> handle = refusing.spawn(null, gate);
        assertThat(refusing.isEmpty()).isTrue();
        assertThatThrownBy(() -> handle.poll(hand.cx)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aWakeFromAnotherThreadIsNeverLost() throws Exception {
        int rounds = 20_000;
        Ping ping = new Ping(rounds);
        LinkedBlockingQueue<Runnable> shared = new LinkedBlockingQueue<>();
        Task<Integer> task = (Task<Integer>) tasks(shared::add).spawn(null, ping);
        JoinHandle<Integer> handle = task;
        Thread waker = new Thread(() -> {
            for (int i = 1; i <= rounds; i++) {
                ping.written = i; // plain: the wake publishes it
                task.wake();
            }
        });
        waker.start();
        while (!handle.isOver()) {
            Runnable run = shared.poll(10, TimeUnit.SECONDS);
            assertThat(run).as("a wake was lost at %s", ping.seen).isNotNull();
            run.run();
        }
        waker.join();
        assertThat(handle.poll(hand.cx).get()).isEqualTo(rounds);
    }

    private static final class Ping implements Future<Integer> {
        private final int last;
        private int written;
        private int seen;

        Ping(int last) {
            this.last = last;
        }

        @Override
        public Poll<Integer> poll(Context cx) {
            seen = written;
            return seen == last ? Poll.ready(seen) : Poll.pending();
        }
    }
}

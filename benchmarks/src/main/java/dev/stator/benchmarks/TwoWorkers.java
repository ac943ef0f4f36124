package dev.stator.benchmarks;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Timer;
import dev.stator.Waker;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.task.LiveTasks;
import dev.stator.task.Poller;
import dev.stator.task.Scheduler;
import dev.stator.task.Spawner;
import dev.stator.task.Task;
import dev.stator.time.TimerThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The work-stealing executor against a ForkJoinPool that runs the same tasks, with two workers each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TwoWorkers {

    private static final int TURNS = 100_000;
    private static final int TREE = 20;
    private static final int LEAVES = 10_946;

    /** Which of the two. */
    @Param({"own", "ForkJoinPool"})
    public String executor;

    private Spawner spawner;

    /** Starts it. Its threads are daemons. */
    @Setup
    public void start() {
        spawner = executor.equals("own") ? new WorkStealingExecutor(2) : new OnForkJoinPool(2);
    }

    /** A hundred tasks that yield. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void yielding() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            int[] left = {TURNS / 100};
            spawner.spawn(cx -> {
                if (left[0]-- == 0) {
                    over.countDown();
                    return Poll.done();
                }
                cx.waker().wake();
                return Poll.pending();
            });
        }
        over.await();
    }

    /** Two tasks that hand a turn to each other. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void pair() throws InterruptedException {
        pairs(1);
    }

    /** Eight such pairs. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void eightPairs() throws InterruptedException {
        pairs(8);
    }

    private void pairs(int count) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(2 * count);
        for (int i = 0; i < count; i++) {
            Ball ball = new Ball(TURNS / count, over);
            spawner.spawn(ball.player(0));
            spawner.spawn(ball.player(1));
        }
        over.await();
    }

    private static final class Ball {
        private final int turns;
        private final CountDownLatch over;
        private final Waker[] players = new Waker[2];
        private volatile int turn;

        Ball(int turns, CountDownLatch over) {
            this.turns = turns;
            this.over = over;
        }

        Future<Void> player(int self) {
            return cx -> {
                players[self] = cx.waker();
                int now = turn;
                if (now < turns && now % 2 != self) {
                    return Poll.pending();
                }
                turn = now + 1;
                Waker other = players[1 - self];
                if (other != null) {
                    other.wake();
                }
                if (now + 1 < turns) {
                    return Poll.pending();
                }
                over.countDown();
                return Poll.done();
            };
        }
    }

    /** A task that spawns and joins one after another. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void spawnAndJoin() {
        int[] left = {TURNS};
        List<JoinHandle<Integer>> child = new ArrayList<>();
        Futures.blockOn(spawner.spawn((Future<Void>) cx -> {
            while (true) {
                if (child.isEmpty()) {
                    if (left[0]-- == 0) {
                        return Poll.done();
                    }
                    child.add(spawner.spawn(Future.ready(1)));
                }
                if (child.get(0).poll(cx).isPending()) {
                    return Poll.pending();
                }
                child.clear();
            }
        }));
    }

    /** Fibonacci's tree, each node a task. */
    @Benchmark
    @OperationsPerInvocation(LEAVES)
    public int tree() {
        return Futures.blockOn(spawner.spawn(new Node(TREE)));
    }

    private final class Node implements Future<Integer> {
        private final int level;
        private final List<JoinHandle<Integer>> children = new ArrayList<>(2);
        private int sum;

        Node(int level) {
            this.level = level;
        }

        @Override
        public Poll<Integer> poll(Context cx) {
            if (level < 2) {
                return Poll.ready(1);
            }
            if (children.isEmpty()) {
                children.add(spawner.spawn(new Node(level - 1)));
                children.add(spawner.spawn(new Node(level - 2)));
            }
            for (int i = 0; i < 2; i++) {
                JoinHandle<Integer> child = children.get(i);
                Poll<Integer> poll = child == null ? Poll.pending() : child.poll(cx);
                if (poll.isReady()) {
                    sum += poll.get();
                    children.set(i, null);
                }
            }
            return children.get(0) == null && children.get(1) == null ? Poll.ready(sum) : Poll.pending();
        }
    }

    /** The same tasks, queued by a ForkJoinPool in its mode for events, first in, first out. */
    private static final class OnForkJoinPool implements Spawner, Scheduler {

        private final LiveTasks tasks = new LiveTasks(this, Throwable::printStackTrace, 2);
        private final ForkJoinPool pool;

        OnForkJoinPool(int workers) {
            pool = new ForkJoinPool(workers, Worker::new, null, true);
        }

        private static final class Worker extends ForkJoinWorkerThread {
            final Poller poller = new Poller(TimerThread.shared());

            Worker(ForkJoinPool pool) {
                super(pool);
            }
        }

        @Override
        public LiveTasks tasks() {
            return tasks;
        }

        @Override
        public void schedule(Task<?> task) {
            pool.execute(() -> ((Worker) Thread.currentThread()).poller.poll(task));
        }

        @Override
        public void scheduleBlocking(Task<?> task) {
            schedule(task);
        }

        @Override
        public Timer timer() {
            return TimerThread.shared();
        }
    }
}

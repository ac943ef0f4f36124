package dev.stator.executor;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.task.LiveTasks;
import dev.stator.task.Scheduler;
import dev.stator.task.Task;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** The races of a worker's queue. */
public class LocalQueueStress {

    @JCStressTest
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "each task was taken once")
    @Outcome(expect = FORBIDDEN, desc = "a task was lost or taken twice")
    @State
    public static class TakeAndSteal {

        private static final LiveTasks TASKS = new LiveTasks(new Nowhere(), failure -> {}, 1);

        private final Task<?>[] tasks = {task(), task(), task()};
        private final LocalQueue queue = new LocalQueue();
        private final LocalQueue thief = new LocalQueue();
        private final AtomicInteger taken = new AtomicInteger();

        public TakeAndSteal() {
            queue.add(tasks[0]);
        }

        private static Task<?> task() {
            return (Task<?>) TASKS.spawn(null, Future.done());
        }

        @Actor
        public void worker() {
            queue.add(tasks[1]);
            count(queue.take());
            queue.add(tasks[2]);
            count(queue.take());
        }

        @Actor
        public void thief() {
            count(queue.takeHalf(thief));
        }

        private void count(Task<?> task) {
            for (int i = 0; i < tasks.length; i++) {
                if (tasks[i] == task) {
                    taken.addAndGet(1 << (8 * i));
                }
            }
        }

        @Arbiter
        public void end(I_Result result) {
            for (LocalQueue each : new LocalQueue[] {queue, thief}) {
                Task<?> left;
                while ((left = each.take()) != null) {
                    count(left);
                }
            }
            result.r1 = taken.get() == 0x010101 ? 3 : 0;
        }
    }

    private static final class Nowhere implements Scheduler {

        @Override
        public void schedule(Task<?> task) {}

        @Override
        public void scheduleBlocking(Task<?> task) {}

        @Override
        public Timer timer() {
            return new TimerQueue();
        }
    }
}

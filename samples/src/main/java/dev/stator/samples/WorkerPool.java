package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.sync.Channel;
import dev.stator.sync.Oneshot;
import dev.stator.task.Spawner;
import dev.stator.task.TaskScope;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Workers that share one channel of jobs, each of which brings along where its answer goes. */
public final class WorkerPool {

    private record Job(String song, Oneshot.Sender<String> answer) {}

    private final Channel<Job> jobs = Channel.bounded(8);
    private final PrintStream out;

    WorkerPool(PrintStream out) {
        this.out = out;
    }

    /** Three songs for two workers. */
    public static void main(String[] args) {
        try (WorkStealingExecutor executor = new WorkStealingExecutor()) {
            executor.blockOn(new WorkerPool(System.out).run(executor));
        }
    }

    @Async
    Future<Void> run(Spawner spawner) {
        try (TaskScope workers = TaskScope.open(spawner)) {
            workers.spawn("the hare", work("the hare", Duration.ofMillis(100)));
            workers.spawn("the tortoise", work("the tortoise", Duration.ofMillis(350)));
            List<String> learnt = Futures.joinAll(List.of(learn("waltz"), learn("polka"), learn("tango")))
                    .await();
            out.println(learnt);
            jobs.close();
            workers.join().await();
        }
        return Future.done();
    }

    /** Hands the song to whichever worker is free, and waits for its answer. */
    @Async
    Future<String> learn(String song) {
        Oneshot<String> answer = new Oneshot<>();
        jobs.send(new Job(song, answer.sender())).await();
        return answer.receiver();
    }

    @Async
    private Future<Void> work(String name, Duration effort) {
        Job job;
        while ((job = jobs.receive().await()) != null) {
            Futures.sleep(effort).await();
            job.answer().send(job.song() + " by " + name);
        }
        return Future.done();
    }
}

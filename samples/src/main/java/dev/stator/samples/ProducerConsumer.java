package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Two producers and two consumers that share a channel of two places. */
public final class ProducerConsumer {

    private final MpmcChannel<String> jobs = new MpmcChannel<>(2);
    private final PrintStream out;

    ProducerConsumer(PrintStream out) {
        this.out = out;
    }

    /** Runs until all jobs are done. */
    public static void main(String[] args) {
        Futures.blockOn(new ProducerConsumer(System.out).run());
    }

    @Async
    Future<Void> run() {
        Futures.join(
                        produceAll(),
                        consume("the hare", Duration.ofMillis(100)),
                        consume("the tortoise", Duration.ofMillis(350)))
                .await();
        out.println("all done");
        return Future.done();
    }

    @Async
    private Future<Void> produceAll() {
        try {
            Futures.join(produce("a", 4), produce("b", 4)).await();
        } finally {
            jobs.close();
        }
        return Future.done();
    }

    @Async
    private Future<Void> produce(String name, int count) {
        for (int i = 1; i <= count; i++) {
            jobs.send(name + i).await();
        }
        return Future.done();
    }

    @Async
    private Future<Void> consume(String name, Duration effort) {
        Optional<String> job = jobs.receive().await();
        while (job.isPresent()) {
            out.println(name + " does " + job.get());
            Futures.sleep(effort).await();
            job = jobs.receive().await();
        }
        return Future.done();
    }
}

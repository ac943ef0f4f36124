package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import dev.stator.task.Spawner;
import dev.stator.test.AsyncTest;
import dev.stator.test.AsyncTests;
import dev.stator.test.CancelEverywhere;
import dev.stator.test.TestTask;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The channel, tested with all that {@code dev.stator.test} has. */
class TestKitTest implements AsyncTests {

    private final MpmcChannel<String> jobs = new MpmcChannel<>(2);

    @Async
    private Future<Void> produce(int count) {
        for (int i = 1; i <= count; i++) {
            jobs.send("job " + i).await();
            Futures.sleep(Duration.ofMinutes(1)).await();
        }
        jobs.close();
        return Future.done();
    }

    @Async
    private Future<Void> consume(List<String> done) {
        Optional<String> job = jobs.receive().await();
        while (job.isPresent()) {
            done.add(job.get());
            job = jobs.receive().await();
        }
        return Future.done();
    }

    @Async
    @AsyncTest
    Future<Void> anHourOfWorkTakesNoTime(Spawner spawner, VirtualClock clock) {
        List<String> done = new ArrayList<>();
        spawner.spawn(produce(60));
        consume(done).await();
        assertThat(done).hasSize(60);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
        return Future.done();
    }

    @Async
    @AsyncTest(seeds = 100)
    Future<Void> eachJobIsDoneOnceInEachOrder(Spawner spawner) {
        List<String> done = new ArrayList<>();
        JoinHandle<Void> one = spawner.spawn(consume(done));
        JoinHandle<Void> other = spawner.spawn(consume(done));
        produce(5).await();
        Futures.join(one, other).await();
        assertThat(done).containsExactlyInAnyOrder("job 1", "job 2", "job 3", "job 4", "job 5");
        return Future.done();
    }

    @Test
    void aReceiveThatIsCancelledLosesNoJob() {
        CancelEverywhere.check(run -> {
            MpmcChannel<String> channel = new MpmcChannel<>(2);
            Future<Outcome<Optional<String>>> impatient = run.cancellable(channel.receive());
            JoinHandle<Outcome<Optional<String>>> first = run.executor().spawn(impatient);
            JoinHandle<Optional<String>> second = run.executor().spawn(channel.receive());
            run.executor().blockOn(channel.send("a"));
            run.executor().blockOn(channel.send("b"));
            channel.close();
            List<String> received = new ArrayList<>();
            if (run.executor().blockOn(first) instanceof Outcome.Completed<Optional<String>> completed) {
                completed.value().ifPresent(received::add);
            }
            run.executor().blockOn(second).ifPresent(received::add);
            run.executor().blockOn(channel.receive()).ifPresent(received::add);
            assertThat(received).containsExactlyInAnyOrder("a", "b");
            run.keep(channel);
        });
    }

    @Test
    void aReceiveIsWokenByASend() {
        TestTask<Optional<String>> receive = TestTask.of(jobs.receive());
        receive.assertPending();
        assertThat(receive.isWoken()).isFalse();

        TestTask.of(jobs.send("a")).assertReady();

        assertThat(receive.isWoken()).isTrue();
        assertThat(receive.assertReady()).contains("a");
    }
}

package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.LocalExecutor;
import dev.stator.task.TaskScope;
import dev.stator.time.Clock;
import java.io.PrintStream;
import java.time.Duration;

/** What every task waits for, and since when, as text. */
public final class TaskDumps {

    private TaskDumps() {}

    /** Looks after three seconds. */
    public static void main(String[] args) {
        show(Clock.system(), System.out);
    }

    static void show(Clock clock, PrintStream out) {
        LocalExecutor executor = new LocalExecutor(clock);
        TaskScope concert = TaskScope.open(executor, options -> options.withName("concert"));
        concert.spawn("singer", learnAndSing());
        executor.blockOn(Futures.sleep(Duration.ofMillis(3_100)));
        out.print(executor.dump());
        executor.close();
    }

    @Async
    private static Future<Void> learnAndSing() {
        learnSong().await();
        return Future.done();
    }

    @Async
    private static Future<String> learnSong() {
        var both = Futures.join(learnWords(), learnTune()).await();
        return Future.ready(both.toString());
    }

    @Async
    private static Future<String> learnWords() {
        Futures.sleep(Duration.ofSeconds(10)).await();
        return Future.ready("la la la");
    }

    @Async
    private static Future<String> learnTune() {
        Future.pending().await();
        return Future.ready("a waltz");
    }
}

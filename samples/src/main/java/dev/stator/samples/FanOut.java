package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.task.Spawner;
import dev.stator.task.TaskScope;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** One request that asks three services at once. They have so much time, and one that fails ends the others, cleanup included. */
public final class FanOut {

    private final Spawner spawner;
    private final PrintStream out;

    FanOut(Spawner spawner, PrintStream out) {
        this.spawner = spawner;
        this.out = out;
    }

    /** With time enough, with too little, and with a service that is down. */
    public static void main(String[] args) {
        try (WorkStealingExecutor executor = new WorkStealingExecutor()) {
            FanOut shop = new FanOut(executor, System.out);
            executor.blockOn(shop.report("a violin", Duration.ofSeconds(2)));
            executor.blockOn(shop.report("a violin", Duration.ofMillis(250)));
            executor.blockOn(shop.report("a lute", Duration.ofSeconds(2)));
        }
    }

    @Async
    Future<Void> report(String item, Duration limit) {
        try {
            out.println(offer(item, limit).await());
        } catch (Exception e) {
            out.println("no offer: " + e.getMessage());
        }
        return Future.done();
    }

    /** The three answers; when this is over, so is all that it has started. */
    @Async
    Future<String> offer(String item, Duration limit) throws IOException {
        try (TaskScope scope =
                TaskScope.open(spawner, options -> options.withName("offer").withTimeout(limit))) {
            JoinHandle<Integer> price = scope.spawn("price", ask("price", Duration.ofMillis(100), 120));
            JoinHandle<Integer> stock = scope.spawn("stock", ask("stock", Duration.ofMillis(200), 3));
            JoinHandle<Integer> days = scope.spawn("delivery", delivery(item));
            scope.join().await();
            return Future.ready(
                    item + " for " + price.await() + ", " + stock.await() + " left, in " + days.await() + " days");
        }
    }

    @Async
    private Future<Integer> ask(String service, Duration delay, int answer) {
        boolean answered = false;
        try {
            Futures.sleep(delay).await();
            answered = true;
            return Future.ready(answer);
        } finally {
            if (!answered) {
                Futures.sleep(Duration.ofMillis(10)).await(); // hangs up, and waits until the other side has heard it
                out.println("hung up on " + service);
            }
        }
    }

    @Async
    private Future<Integer> delivery(String item) throws IOException {
        if (item.endsWith("lute")) {
            Futures.sleep(Duration.ofMillis(50)).await();
            throw new IOException("nobody delivers " + item);
        }
        return Future.ready(ask("delivery", Duration.ofMillis(300), 2).await());
    }
}

package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A limit for a slow operation, which cleans up before the limit is reported; and its cleanup awaits. */
public final class Deadline {

    private final PrintStream out;

    Deadline(PrintStream out) {
        this.out = out;
    }

    /** The same download twice: with time enough, and without. */
    public static void main(String[] args) {
        Deadline deadline = new Deadline(System.out);
        Futures.blockOn(deadline.report(Duration.ofSeconds(2)));
        Futures.blockOn(deadline.report(Duration.ofMillis(500)));
    }

    @Async
    Future<Void> report(Duration limit) {
        try {
            out.println("got " + Futures.timeout(limit, download()).await());
        } catch (TimeoutException late) {
            out.println("too late: " + late.getMessage());
        }
        return Future.done();
    }

    @Async
    private Future<String> download() {
        out.println("connected");
        try {
            Futures.sleep(Duration.ofSeconds(1)).await(); // a slow answer
            return Future.ready("the page");
        } catch (RuntimeException e) {
            out.println("a cancellation is no exception: this is never printed");
            throw e;
        } finally {
            Futures.sleep(Duration.ofMillis(100)).await(); // says goodbye and waits for the answer
            out.println("disconnected");
        }
    }
}

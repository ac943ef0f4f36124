package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.io.PrintStream;
import java.time.Duration;

/** Async blocks: async code in a method that is not async, with the variables around it. */
public final class Rehearsal {

    private static final Duration BEAT = Duration.ofMillis(10);

    private Rehearsal() {}

    /** Runs the sample. */
    public static void main(String[] args) {
        rehearse("Waltz", System.out);
    }

    static void rehearse(String title, PrintStream out) {
        Future<String> words = Future.async(() -> {
            out.println("looking for " + title);
            String found = fetch(title).await();
            return Future.ready(found + ", by heart");
        });
        out.println("nothing has begun");
        out.println(Futures.blockOn(words));
    }

    @Async
    private static Future<String> fetch(String title) {
        Futures.sleep(BEAT).await();
        return Future.ready("the words of " + title);
    }
}

package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.stream.Stream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A pipelined protocol: requests come one after another, some are worked at together, and the answers go out in order. */
public final class Pipeline {

    private final PrintStream out;

    Pipeline(PrintStream out) {
        this.out = out;
    }

    /** Four requests, of which the first takes longest. */
    public static void main(String[] args) {
        Stream<String> requests = Stream.of("a symphony", "a song", "a waltz", "a tune");
        Futures.blockOn(new Pipeline(System.out).serve(requests));
    }

    @Async
    Future<Void> serve(Stream<String> requests) {
        try (Stream<String> answers = requests.map(this::process).buffered(32)) {
            String answer;
            while ((answer = answers.next().await()) != null) {
                write(answer).await();
            }
        }
        return Future.done();
    }

    @Async
    private Future<String> process(String request) {
        out.println("begins " + request);
        Futures.sleep(Duration.ofMillis(10 * request.length())).await();
        out.println("has " + request);
        return Future.ready(request.toUpperCase(Locale.ROOT));
    }

    @Async
    private Future<Void> write(String answer) {
        Futures.sleep(Duration.ofMillis(5)).await();
        out.println("-> " + answer);
        return Future.done();
    }
}

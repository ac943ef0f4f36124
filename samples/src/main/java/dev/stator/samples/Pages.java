package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** A generator: a list that comes page by page, as a stream of its entries. A page is fetched when one of its entries is asked for. */
public final class Pages {

    private final PrintStream out;

    Pages(PrintStream out) {
        this.out = out;
    }

    /** The first five songs. */
    public static void main(String[] args) {
        Futures.blockOn(new Pages(System.out).showSome());
    }

    @Async
    Future<Void> showSome() {
        List<String> songs =
                songs().filter(song -> !song.endsWith("4")).take(5).toList().await();
        out.println(songs);
        return Future.done();
    }

    @Async
    Stream<String> songs() {
        Emitter<String> songs = Stream.emitter();
        try {
            for (int number = 1; number <= 100; number++) {
                for (String song : fetchPage(number).await()) {
                    songs.emit(song).await();
                }
            }
        } finally {
            Futures.sleep(Duration.ofMillis(5)).await();
            out.println("disconnected");
        }
        return songs.end();
    }

    @Async
    private Future<List<String>> fetchPage(int number) {
        out.println("fetches page " + number);
        Futures.sleep(Duration.ofMillis(20)).await();
        return Future.ready(List.of("song " + (3 * number - 2), "song " + (3 * number - 1), "song " + 3 * number));
    }
}

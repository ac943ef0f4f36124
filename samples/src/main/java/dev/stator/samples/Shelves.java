package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** A generator that walks a tree, and one that takes the elements of another. */
public final class Shelves {

    /** What stands on a shelf: songs, and smaller shelves. */
    record Shelf(String name, List<String> songs, List<Shelf> shelves) {}

    private static final Shelf ALL = new Shelf(
            "all",
            List.of("a march"),
            List.of(
                    new Shelf(
                            "dances",
                            List.of("a waltz", "a tango"),
                            List.of(new Shelf("old dances", List.of("a minuet"), List.of()))),
                    new Shelf("hymns", List.of("a psalm"), List.of())));

    private final PrintStream out;

    Shelves(PrintStream out) {
        this.out = out;
    }

    /** Shows the songs, in pairs. */
    public static void main(String[] args) {
        Futures.blockOn(new Shelves(System.out).show());
    }

    @Async
    Future<Void> show() {
        try (Stream<String> pairs = pairs(songs(ALL))) {
            String pair;
            while ((pair = pairs.next().await()) != null) {
                out.println(pair);
            }
        }
        return Future.done();
    }

    @Async
    Stream<String> songs(Shelf root) {
        Emitter<String> songs = Stream.emitter();
        walk(root, songs).await();
        return songs.end();
    }

    @Async
    private Future<Void> walk(Shelf shelf, Emitter<String> songs) {
        for (String song : shelf.songs()) {
            songs.emit(song).await();
        }
        for (Shelf inner : shelf.shelves()) {
            out.println("opens " + inner.name());
            Futures.sleep(Duration.ofMillis(10)).await();
            walk(inner, songs).await();
        }
        return Future.done();
    }

    @Async
    private static Stream<String> pairs(Stream<String> songs) {
        Emitter<String> pairs = Stream.emitter();
        try (songs) {
            String first;
            while ((first = songs.next().await()) != null) {
                String second = songs.next().await();
                if (second == null) {
                    pairs.emit(first + ", alone").await();
                    return pairs.end();
                }
                pairs.emit(first + " and " + second).await();
            }
        }
        return pairs.end();
    }
}

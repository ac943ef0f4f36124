package songs;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.util.List;

abstract class Songs {
    abstract Future<List<String>> fetchPage(int number);

    abstract Future<Void> disconnect();

    @Async
    Stream<String> songs(int pages) {
        Emitter<String> songs = Stream.emitter();
        try {
            for (int number = 1; number <= pages; number++) {
                for (String song : fetchPage(number).await()) {
                    // the next page is fetched when it is wanted
                    songs.emit(song).await();
                }
            }
        } finally {
            disconnect().await();
        }
        return songs.end();
    }

    @Async
    static <T> Stream<T> repeated(Stream<T> source, int times) {
        Emitter<T> out = Stream.emitter();
        if (times == 0) {
            return out.end();
        }
        try (source) {
            T element;
            while ((element = source.next().await()) != null) {
                repeat(element, times, out).await();
            }
        }
        return out.end();
    }

    @Async
    private static <T> Future<Void> repeat(T element, int times, Emitter<T> out) {
        for (int i = 0; i < times; i++) {
            out.emit(element).await();
        }
        return Future.done();
    }
}

package songs;

import dev.stator.Async;
import dev.stator.AsyncCloseable;
import dev.stator.Future;
import java.io.StringReader;

final class Songs {
    interface Library extends AsyncCloseable {
        Future<String> find(String name);
    }

    private final Library library;

    Songs(Library library) {
        this.library = library;
    }

    @Async
    Future<String> learn(Future<String> name) {
        try (Library open = library) {
            return Future.ready(open.find(name.await()).await());
        }
    }

    @Async
    Future<Integer> count(Future<String> song) throws Exception {
        int lines = 0;
        try (StringReader reader = new StringReader(song.await())) {
            while (reader.read() >= 0) {
                lines++;
                Future.yieldNow().await();
            }
        }
        return Future.ready(lines);
    }
}

package songs;

import dev.stator.Async;
import dev.stator.Future;

final class Songs {
    record Song(String words) {}

    @Async
    static Future<String> sing(Object sound, Future<Object> echo) {
        if (!(sound instanceof Song song)) {
            return Future.ready("noise");
        }
        if (echo.await() instanceof Song again && again.words().equals(song.words())) {
            return Future.ready(again.words());
        }
        return Future.ready(song.words());
    }
}

package songs;

import dev.stator.Async;
import dev.stator.Future;

final class Songs {
    @Async
    static Future<String> sing(boolean loud, Future<Boolean> allowed, Future<String> song) {
        String words = "";
        if (loud && allowed.await()) {
            words = song.await();
        } else {
            words = "hush";
        }
        return Future.ready(words.isEmpty() ? "silence" : words);
    }
}

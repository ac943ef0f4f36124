package songs;

import dev.stator.Async;
import dev.stator.Future;

final class Songs {
    private static int total;
    private int sung;

    private Songs(int sung) {
        this.sung = sung;
    }

    private String verse(String word, int... times) {
        return word.repeat(times.length);
    }

    @Async
    @SuppressWarnings("stator:lost-update")
    private Future<Songs> sing(Future<String> word) {
        sung += verse(word.await(), 1, 2).length();
        total++;
        return Future.ready(new Songs(sung));
    }
}

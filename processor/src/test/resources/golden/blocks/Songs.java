package songs;

import dev.stator.Async;
import dev.stator.Future;

final class Songs {
    private int sung;

    Future<String> twice(Future<String> song, String between) {
        return Future.async(() -> {
            String words = song.await();
            // inside a block, a block becomes a machine of its own
            Future<String> again = Future.async(() -> {
                sung += 2;
                return Future.ready(words + between + learn(words).await());
            });
            return Future.ready(again.await());
        });
    }

    @Async
    private static Future<String> learn(String words) {
        return Future.ready(words);
    }
}

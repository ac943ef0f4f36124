package songs;

import dev.stator.Async;
import dev.stator.Future;
import java.util.List;

final class Songs {
    @Async
    Future<Integer> length(String song) {
        return Future.ready(song.length());
    }

    @Async
    Future<Integer> longest(List<String> songs) {
        int longest = 0;
        for (String song : songs) {
            if (song.isEmpty()) {
                continue;
            }
            int length = length(song).await();
            if (length > 100) {
                break;
            }
            longest = Math.max(longest, length);
        }
        return Future.ready(longest);
    }
}

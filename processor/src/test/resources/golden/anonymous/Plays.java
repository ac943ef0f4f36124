package plays;

import dev.stator.Async;
import dev.stator.Future;

class Plays {
    private final String title = "One";

    @Async
    Future<String> count(Future<Integer> song) {
        int first = song.await();
        var count = new Object() {
            int plays = first;

            String show() {
                return title + ": " + plays;
            }
        };
        count.plays += song.await();
        return Future.ready(count.show());
    }
}

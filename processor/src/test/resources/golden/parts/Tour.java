import dev.stator.Async;
import dev.stator.Future;
import java.util.List;

/** A body that is longer than a method may be (the options say how long). */
class Tour {

    @Async
    Future<Integer> play(List<String> towns) {
        int songs = 0;
        for (String town : towns) {
            try {
                int stage = travel(town).await();
                songs += sing(stage).await();
            } catch (IllegalStateException e) {
                songs--;
            }
        }
        return Future.ready(songs);
    }

    @Async
    private Future<Integer> travel(String town) {
        return Future.ready(town.length());
    }

    @Async
    private Future<Integer> sing(int stage) {
        return Future.ready(stage * 3);
    }
}

package songs;

import dev.stator.Async;
import dev.stator.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class Songs<T extends Comparable<T>> {
    @Async
    <R> Future<List<R>> all(List<? extends Future<? extends T>> songs, Function<? super T, ? extends R> singer) {
        var sung = new ArrayList<R>();
        for (Future<? extends T> song : songs) {
            sung.add(singer.apply(song.await()));
        }
        return Future.ready(sung);
    }
}

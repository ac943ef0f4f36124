package songs;

import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Integer> count(int down) {
        if (down == 0) {
            return Future.ready(0);
        }
        return Future.ready(1 + count(down - 1).await());
    }

    @Async
    static Future<Integer> add(int left, int right) {
        return Future.ready(left + right);
    }

    static int next(int[] counter) {
        return counter[0]++;
    }

    @Async
    static Future<Integer> both(Songs one, Songs other, int[] counter) {
        return add(one.count(next(counter)).await(), other.count(next(counter)).await() + next(counter));
    }
}

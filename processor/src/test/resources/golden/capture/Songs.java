package songs;

import dev.stator.Async;
import dev.stator.Future;
import java.util.function.Supplier;

final class Songs {
    @Async
    static Future<String> sing(Future<String> first, Future<String> second, String between) {
        String words = first.await();
        Supplier<String> singer = () -> words + between;
        String more = second.await();
        Supplier<String> both = () -> singer.get() + words + more;
        return Future.ready(both.get());
    }
}

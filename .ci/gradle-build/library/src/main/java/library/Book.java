package library;

import dev.stator.Async;
import dev.stator.Future;

public class Book {
    @Async
    public Future<String> verse(int number) {
        Future.yieldNow().await();
        return Future.ready("verse " + number);
    }
}

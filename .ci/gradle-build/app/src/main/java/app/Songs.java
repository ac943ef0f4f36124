package app;

import dev.stator.Async;
import dev.stator.Future;

class Songs {
    private final Marked book = new Marked();

    @Async
    Future<String> sing(int number) {
        String verse = book.verse(number).await();
        return Future.ready(Voice.raise(verse));
    }

    @Async
    Future<String> hum(int number) {
        Future.yieldNow().await();
        return Future.ready("hm " + number);
    }
}

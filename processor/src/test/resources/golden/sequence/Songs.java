package songs;

import dev.stator.Async;
import dev.stator.Future;

class Songs {
    Future<String> fetch(String name) {
        return Future.ready(name);
    }

    @Async
    Future<Integer> learn(String name, int verses) {
        // the words come first
        String words = fetch(name).await();
        Integer length = words.length() + verses;
        Future.yieldNow().await();
        return Future.ready(length + words.length());
    }
}

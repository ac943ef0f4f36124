package songs;

import dev.stator.Async;
import dev.stator.Future;
import java.io.IOException;

final class Songs {
    @Async
    Future<String> learn(String name) throws IOException {
        throw new IOException(name);
    }

    @Async
    Future<Void> close() {
        return Future.done();
    }

    @Async
    Future<Integer> learnAll(String name) {
        int verses = 0;
        try {
            String song = learn(name).await();
            while (verses < song.length()) {
                verses += learn(song).await().length();
            }
        } catch (IOException e) {
            System.out.println("no " + name + ": " + e.getMessage());
        } finally {
            close().await();
        }
        return Future.ready(verses);
    }
}

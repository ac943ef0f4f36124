import dev.stator.Async;
import dev.stator.Future;

class AwaitsInAsyncCode {
    @Async
    Future<String> sing(Future<String> song) {
        Runnable singer = () -> song.await(); // STATOR002
        new Object() {
            String field = song.await(); // STATOR002

            void sing() {
                song.await(); // STATOR002
            }
        };
        class Singer {
            Singer() {
                song.await(); // STATOR002
            }
        }
        synchronized (song.await()) {
            if (song.hashCode() > 0) {
                song.await(); // STATOR003
            }
            synchronized (song.await()) { // STATOR003
                singer.run();
            }
        }
        synchronized (this) {
            if (song == null) return Future.ready("none");
            if (song.hashCode() == 1) return Future.failed(new IllegalStateException());
            if (song.hashCode() == 2) return song; // STATOR003
        }
        return Future.ready(
                song //
                        .await());
    }

    static class Nested {
        void sing(Future<String> song) {
            song.await(); // STATOR001
        }
    }
}

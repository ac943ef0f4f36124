import dev.stator.Async;
import dev.stator.Future;

class Songs {
    private static final ThreadLocal<String> SINGER = new ThreadLocal<>();

    @Async
    Future<String> sing(Future<String> song) {
        SINGER.set("Edith");
        String words = song.await();
        return Future.ready(SINGER.get() + words); // STATOR020
    }
}

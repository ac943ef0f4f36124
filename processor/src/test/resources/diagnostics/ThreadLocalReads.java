import dev.stator.Async;
import dev.stator.Future;

class ThreadLocalReads {
    static final ThreadLocal<String> SINGER = ThreadLocal.withInitial(() -> "Edith");
    static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);

    @Async
    Future<String> across(Future<String> song, boolean first) {
        SINGER.set("Barbara");
        StringBuilder buffer = (StringBuilder) BUFFER.get();
        buffer.append(SINGER.get());
        String words = song.await();
        buffer.append(words); // STATOR020
        buffer = BUFFER.get(); // STATOR020
        if (first) {
            song.await();
        }
        String singer = SINGER.get(); // STATOR020
        for (int verse = 0; verse < 3; verse++) {
            singer += SINGER.get(); // STATOR020
            song.await();
        }
        return Future.ready(singer + buffer); // STATOR020
    }

    @Async
    Future<String> allIsWell(Future<String> song, boolean first) {
        String singer = SINGER.get();
        System.out.println(singer);
        String words = song.await();
        singer = words;
        SINGER.set(singer);
        if (first) {
            return Future.ready(SINGER.get());
        } else {
            song.await();
        }
        return Future.ready(singer + words);
    }

    @Async
    @SuppressWarnings("stator:thread-local")
    Future<String> switchedOff(Future<String> song) {
        String singer = SINGER.get();
        song.await();
        return Future.ready(singer);
    }
}

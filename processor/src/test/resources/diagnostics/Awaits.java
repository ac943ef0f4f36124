import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.function.Function;
import java.util.function.Supplier;

/** No async method at all. */
class Awaits {
    String field = song().await(); // STATOR001
    static String[] constants = {
        "a",
        song() //
                .await(), // STATOR001
    };
    Supplier<String> reference = song()::await; // STATOR006
    Function<Future<String>, String> unbound = Future::await; // STATOR006

    static {
        song().await(); // STATOR001
    }

    {
        song() //
                .await() // STATOR001
                .length();
    }

    Awaits(String song) {
        song().await(); // STATOR001
    }

    Awaits(int verses) {
        this(song().await()); // STATOR001
    }

    static Future<String> song() {
        return Future.ready("la la la");
    }

    void lambda() {
        Runnable singer = () -> song().await(); // STATOR001
        Runnable inBlock = () -> {
            Supplier<String> inner = () -> song().await(); // STATOR001
        };
    }

    void anonymousClass() {
        new Object() {
            String field = song().await(); // STATOR001

            void sing() {
                song().await(); // STATOR001
            }
        };
        new Awaits(song().await()) {}; // STATOR001
    }

    <F extends Future<String>> String typeVariable(F song) {
        return song.await(); // STATOR001
    }

    synchronized Object conditional(Future<String> song, Future<? extends CharSequence> other) {
        synchronized (song.await()) { // STATOR001
            return (song.hashCode() > 0 ? song : other).await(); // STATOR001
        }
    }

    record Verse(int number) {
        Verse {
            song().await(); // STATOR001
        }
    }

    interface Singer {
        default void sing() {
            song().await(); // STATOR001
        }
    }

    enum Voice {
        ALTO(song().await()); // STATOR001

        Voice(String song) {}
    }

    /** A future of one's own, with another method of that name. */
    static class Song implements Future<String> {
        @Override
        public Poll<String> poll(Context cx) {
            return Poll.ready(await(7));
        }

        String await(long verses) {
            return "la ".repeat((int) verses);
        }

        String twice() {
            return await() // STATOR001
                    + Future.super.await(); // STATOR001
        }
    }
}

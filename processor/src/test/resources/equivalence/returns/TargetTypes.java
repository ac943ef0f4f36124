package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values whose lambdas and class bodies get their types from what the method returns. */
final class TargetTypes {
    record Song(String title, int length) {}

    interface Loader<K, V> {
        V load(K key);
    }

    static final class Box<T> {
        final Function<T, String> function;

        Box(Function<T, String> function) {
            this.function = function;
        }
    }

    static <A, B> Function<A, B> function(Function<A, B> function) {
        return function;
    }

    static <T> Supplier<T> supplier(Supplier<T> supplier) {
        return supplier;
    }

    @Async
    static Future<Comparator<Song>> lambda() {
        return Future.ready(Comparator.comparing(song -> song.title()));
    }

    @Async
    static Future<Comparator<Song>> reversed(Trace trace) {
        trace.pause(1).await();
        return Future.ready(java.util.Collections.reverseOrder(Comparator.comparing(song -> song.length())));
    }

    @Async
    static Future<Function<Song, Integer>> inArgument() {
        return Future.ready((function(song -> song.length())));
    }

    @Async
    static Future<Box<Song>> creation() {
        return Future.ready(new Box<>(song -> song.title()));
    }

    @Async
    static Future<Loader<Song, String>> anonymous(Trace trace) {
        String suffix = trace.pause("!").await();
        return Future.ready(new Loader<>() {
            @Override
            public String load(Song song) {
                return song.title() + suffix;
            }
        });
    }

    @Async
    static Future<Loader<Song, String>> anonymousOrNot(boolean is) {
        return Future.ready(is ? new Loader<>() {
            @Override
            public String load(Song song) {
                return song.title();
            }
        } : null);
    }

    @Async
    static Future<List<Comparator<Song>>> several(Trace trace) {
        trace.pause(2).await();
        return Future.ready(List.of(Comparator.comparing(song -> song.title()), Comparator.comparing(song -> song.length())));
    }

    @Async
    static Future<Supplier<Comparator<Song>>> nested() {
        return Future.ready(supplier(() -> Comparator.comparing(song -> song.title())));
    }

    @Async
    static Future<Comparator<Song>> chosen(Trace trace, int which) {
        Comparator<Song> first = Comparator.comparing(Song::title);
        trace.pause(3).await();
        return Future.ready(which == 0 ? first : Comparator.comparing(song -> song.length()));
    }

    @Async
    static Future<Comparator<Song>> switched(int which) {
        return Future.ready(switch (which) {
            case 0 -> Comparator.comparing(song -> song.title());
            default -> {
                yield Comparator.comparing(song -> song.length());
            }
        });
    }

    @Async
    static Future<Comparator<Song>> branches(Trace trace) {
        return trace.pause(true).await()
                ? Future.ready(Comparator.comparing(song -> song.length()))
                : Future.ready(Comparator.comparing(song -> song.title()));
    }

    @Async
    static Future<Comparator<Song>> guarded(Trace trace) {
        try {
            return Future.ready(Comparator.comparing(song -> song.title()));
        } finally {
            trace.pause(4).await();
        }
    }

    static Future<Comparator<Song>> block() {
        return Future.async(() -> Future.ready(Comparator.comparing(song -> song.title())));
    }

    @Async
    static Future<String> run(Trace trace) {
        Song a = new Song("a", 2);
        Song b = new Song("b", 1);
        int sum = lambda().await().compare(a, b)
                + reversed(trace).await().compare(a, b) * 3
                + several(trace).await().get(1).compare(a, b) * 9
                + nested().await().get().compare(a, b) * 27
                + chosen(trace, 1).await().compare(a, b) * 81
                + switched(1).await().compare(a, b) * 243
                + branches(trace).await().compare(a, b) * 729
                + guarded(trace).await().compare(a, b) * 2187
                + block().await().compare(a, b) * 6561;
        return Future.ready(sum + anonymous(trace).await().load(a) + anonymousOrNot(true).await().load(b)
                + inArgument().await().apply(a) + creation().await().function.apply(b));
    }
}

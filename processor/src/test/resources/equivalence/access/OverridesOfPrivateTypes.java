package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private, local and anonymous classes override methods that speak of private types; the class that declares them is not private. */
final class OverridesOfPrivateTypes {
    private record Verse(int length) {}

    static class Song<T> {
        final T name;

        Song(T name) {
            this.name = name;
        }

        @Async
        Future<Verse> verse(Trace trace) {
            return Future.ready(new Verse(trace.pause(1).await()));
        }

        Verse longer(Verse verse) {
            return new Verse(verse.length() + 1);
        }
    }

    private static class Waltz extends Song<String> {
        Waltz(String name) {
            super(name);
        }

        @Override
        @Async
        Future<Verse> verse(Trace trace) {
            return Future.ready(longer(super.verse(trace).await()));
        }

        @Override
        Verse longer(Verse verse) {
            return new Verse(verse.length() + name.length());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        class Dance extends Song<Integer> {
            Dance(int name) {
                super(name);
            }

            @Override
            Verse longer(Verse verse) {
                return new Verse(verse.length() * name);
            }
        }
        Song<String> anonymous = new Song<>("none") {
            @Override
            Verse longer(Verse verse) {
                return super.longer(super.longer(verse));
            }
        };
        Song<String> waltz = new Waltz("waltz");
        Verse verse = waltz.longer(new Waltz("").verse(trace).await());
        trace.log(verse);
        verse = new Dance(trace.pause(3).await()).longer(verse);
        trace.log(verse, new Song<>('c').longer(new Song<>(2L).verse(trace).await()));
        return Future.ready("" + anonymous.longer(verse) + waltz.verse(trace).await());
    }
}

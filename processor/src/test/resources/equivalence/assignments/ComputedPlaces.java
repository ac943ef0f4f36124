package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A compound assignment finds its variable, reads it, and only then evaluates its right side. */
final class ComputedPlaces {
    static int shared = 1000;

    static final class Song {
        int plays = 10;
        byte small = 100;
        char letter = 'a';
        String text = "text";
        Integer boxed = 7;
        private long secret = 1L << 40;
        Song next;
        final int[] counts = {1, 2, 3};

        Song self(Trace trace) {
            trace.log("self");
            return this;
        }

        @Override
        public String toString() {
            return "song";
        }
    }

    @Async
    static Future<String> update(Trace trace, Song song) {
        song.next = new Song();
        trace.see(song).plays += trace.pause(5).await();
        trace.see(song.next).plays -= trace.pause(5).await() * trace.see(2);
        trace.see(song).small += trace.pause(100).await();
        song.next.small <<= trace.pause(2).await();
        trace.see(song).letter += trace.pause(1).await();
        trace.see(song).text += trace.pause('x').await() + trace.see(1);
        trace.see(song).boxed *= trace.pause(6).await();
        trace.see(song).secret >>>= trace.pause(3).await();
        trace.see(song.counts)[trace.see(1)] += trace.pause(40).await();
        trace.see(song.counts)[trace.pause(2).await()] ^= trace.pause(-1).await();
        (trace.see(song).counts[trace.pause(0).await()]) %= trace.see(2);
        trace.see(song).self(trace).plays /= trace.pause(2).await();
        ComputedPlaces.shared += trace.pause(1).await() + ++shared;
        trace.pause(song).await().next.counts[trace.pause(1).await()]++;
        --trace.pause(song).await().boxed;
        int value = (trace.see(song).plays |= trace.pause(64).await()) + song.plays;
        return Future.ready(describe(song) + describe(song.next) + shared + value);
    }

    private static String describe(Song s) {
        return s.plays + " " + s.small + s.letter + s.text + s.boxed + s.secret + java.util.Arrays.toString(s.counts);
    }

    @Async
    static Future<Void> attempt(Trace trace, int which) {
        Song none = null;
        int[] numbers = {1, 2};
        int[] noNumbers = null;
        Object[] objects = new Integer[] {1};
        CharSequence[] words = new CharSequence[] {"a", new StringBuilder("b")};
        try {
            if (which == 0) trace.see(none).plays += trace.pause(1).await();
            if (which == 1) trace.see(numbers)[trace.see(2)] += trace.pause(1).await();
            if (which == 2) trace.see(noNumbers)[trace.see(9)] += trace.pause(1).await();
            if (which == 3) numbers[trace.see(1)] /= trace.pause(0).await();
            if (which == 4) objects[trace.see(0)] += trace.<String>pause("text").await();
            if (which == 5) trace.see(words)[trace.see(1)] += trace.<String>pause("text").await();
            if (which == 6) trace.see(numbers)[trace.see(5)] = trace.pause(1).await();
            if (which == 7) trace.see(none).plays = trace.pause(1).await();
            if (which == 8) trace.see(numbers)[trace.pause((Integer) null).await()] += trace.pause(1).await();
            if (which == 9) numbers[0] += trace.pause((Integer) null).await();
            trace.log(numbers, objects, words);
        } catch (RuntimeException e) {
            trace.log("caught", e);
        }
        return Future.done();
    }

    @Async
    static Future<String> run(Trace trace) {
        for (int which = 0; which < 10; which++) {
            attempt(trace, which).await();
        }
        shared = 1000;
        return Future.ready(update(trace, new Song()).await());
    }
}

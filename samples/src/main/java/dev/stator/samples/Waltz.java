package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Learn a song and sing it, and dance meanwhile: on one thread. */
public final class Waltz {

    /** A song and its verses. */
    record Song(String title, List<String> verses) {}

    private static final Duration BEAT = Duration.ofMillis(200);
    private static final List<String> STEPS = List.of("one", "two", "three");

    private final PrintStream out;

    Waltz(PrintStream out) {
        this.out = out;
    }

    /** Runs the program of {@link #perform} and says where the machine lies that it became. */
    public static void main(String[] args) {
        perform(new Waltz(System.out));
        System.out.println("learnAndSing became " + MachineSource.of(Waltz.class, "learnAndSing"));
    }

    private static void perform(Waltz songs) {
        Futures.blockOn(Futures.join(songs.learnAndSing(), songs.dance()));
    }

    @Async
    Future<Void> learnAndSing() {
        Song song = learnSong("Waltz").await();
        sing(song).await();
        return Future.done();
    }

    @Async
    Future<Song> learnSong(String title) {
        say("learning " + title);
        List<String> verses = fetch(title).await();
        return Future.ready(new Song(title, verses));
    }

    @Async
    Future<Void> sing(Song song) {
        for (String verse : song.verses()) {
            say("singing: " + verse);
            Futures.sleep(BEAT).await();
        }
        return Future.done();
    }

    @Async
    Future<Void> dance() {
        for (int beat = 0; beat < 6; beat++) {
            say("dancing: " + STEPS.get(beat % STEPS.size()));
            Futures.sleep(BEAT).await();
        }
        return Future.done();
    }

    /** The library is slow: it takes two beats and a half. */
    @Async
    private Future<List<String>> fetch(String title) {
        Futures.sleep(BEAT.multipliedBy(5).dividedBy(2)).await();
        return Future.ready(List.of(title + ", the first verse", title + ", the second verse"));
    }

    private void say(String line) {
        out.println(line);
    }
}

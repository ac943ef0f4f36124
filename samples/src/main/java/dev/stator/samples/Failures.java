package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;

/** An exception that crosses three async methods, two of which had been suspended, and the stack trace that it shows. */
public final class Failures {

    private Failures() {}

    /** Prints the trace as far as it is of this file. */
    public static void main(String[] args) {
        report(System.out);
    }

    static void report(PrintStream out) {
        try {
            Futures.blockOn(findSong("Waltz"));
        } catch (Exception e) {
            print(e, out);
        }
    }

    private static void print(Exception failure, PrintStream out) {
        out.println(failure);
        Arrays.stream(failure.getStackTrace())
                .filter(frame -> "Failures.java".equals(frame.getFileName()))
                .forEach(frame -> out.println("    at " + frame));
    }

    @Async
    static Future<String> findSong(String title) throws IOException {
        try {
            return Future.ready(readShelf(1, title).await());
        } catch (FileNotFoundException e) {
            return Future.ready(readShelf(2, title).await());
        }
    }

    @Async
    private static Future<String> readShelf(int shelf, String title) throws IOException {
        String words = readFile(shelf + "/" + title).await();
        return Future.ready(words.strip());
    }

    @Async
    private static Future<String> readFile(String name) throws IOException {
        Futures.sleep(Duration.ofMillis(10)).await();
        throw new FileNotFoundException(name);
    }
}

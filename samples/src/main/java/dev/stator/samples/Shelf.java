package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.sync.Mutex;
import dev.stator.sync.Notify;
import dev.stator.sync.OnceCell;
import dev.stator.sync.RwLock;
import dev.stator.sync.Semaphore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shelf of songs that many tasks use: what they may do at once, and what one after another. */
@SuppressWarnings("try") // a guard is held, and not used
public final class Shelf {

    private final OnceCell<List<String>> catalogue = new OnceCell<>();
    private final Semaphore downloads = new Semaphore(2);
    private final Mutex printer = new Mutex();
    private final RwLock lock = new RwLock();
    private final Map<String, String> songs = new HashMap<>();
    private final Notify changed = new Notify();
    private final PrintStream out;

    Shelf(PrintStream out) {
        this.out = out;
    }

    /** Three readers, one of whom waits until all songs are here. */
    public static void main(String[] args) {
        Futures.blockOn(new Shelf(System.out).run());
    }

    @Async
    Future<Void> run() {
        Futures.join(fill(), fill(), print()).await();
        return Future.done();
    }

    @Async
    private Future<Void> fill() {
        List<String> names = catalogue.getOrInit(this::fetchCatalogue).await();
        Futures.joinAll(names.stream().map(this::fetch).toList()).await();
        return Future.done();
    }

    @Async
    private Future<List<String>> fetchCatalogue() {
        Futures.sleep(Duration.ofMillis(50)).await();
        out.println("the catalogue is here");
        return Future.ready(List.of("waltz", "polka", "tango"));
    }

    @Async
    private Future<Void> fetch(String name) {
        try (var permit = downloads.acquire().await()) {
            if (find(name).await() == null) {
                Futures.sleep(Duration.ofMillis(100)).await();
                put(name, "la la " + name).await();
            }
        }
        return Future.done();
    }

    @Async
    private Future<String> find(String name) {
        try (var guard = lock.read().await()) {
            return Future.ready(songs.get(name));
        }
    }

    @Async
    private Future<Void> put(String name, String song) {
        try (var guard = lock.write().await()) {
            songs.put(name, song);
        }
        changed.notifyOne();
        return Future.done();
    }

    @Async
    private Future<Void> print() {
        while (find("tango").await() == null) {
            changed.notified().await();
        }
        try (var guard = printer.lock().await()) {
            Futures.sleep(Duration.ofMillis(10)).await(); // a slow printer, and nobody else prints meanwhile
            out.println(songs.get("tango"));
        }
        return Future.done();
    }
}

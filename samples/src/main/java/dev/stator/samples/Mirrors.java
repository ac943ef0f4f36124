package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Backoff;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.FuturesUnordered;
import dev.stator.Interval;
import dev.stator.Select2;
import dev.stator.Shared;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** A page that several servers have, fetched in all ways: ready futures put together without a line of synchronisation. */
public final class Mirrors {

    private final PrintStream out;

    Mirrors(PrintStream out) {
        this.out = out;
    }

    /** Fetches, one way after the other. */
    public static void main(String[] args) throws IOException {
        Mirrors mirrors = new Mirrors(System.out);
        Futures.blockOn(mirrors.firstThatAnswers());
        Futures.blockOn(mirrors.insist());
        Futures.blockOn(mirrors.fetchWithSigns());
        Futures.blockOn(mirrors.asTheyCome());
        Futures.blockOn(mirrors.onceForTwo());
    }

    @Async
    private Future<String> fetch(String server, int millis) throws IOException {
        try {
            Futures.sleep(Duration.ofMillis(millis)).await();
            if (server.equals("Graz")) {
                throw new IOException("Graz is down");
            }
            return Future.ready("the page from " + server);
        } finally {
            out.println("disconnected from " + server);
        }
    }

    @Async
    Future<Void> firstThatAnswers() throws IOException {
        String page = Futures.anySuccess(fetch("Graz", 10), fetch("Linz", 30), fetch("Wien", 20))
                .await();
        out.println(page);
        return Future.done();
    }

    @Async
    Future<Void> insist() {
        Backoff backoff = Backoff.exponential(Duration.ofMillis(100)).attempts(3);
        Future<String> page = Futures.retry(
                () -> Future.async(() -> {
                    out.println("asking Graz");
                    return fetch("Graz", 10);
                }),
                backoff);
        out.println(page.handle((value, failure) -> value != null ? value : failure.getMessage())
                .await());
        return Future.done();
    }

    @Async
    Future<Void> fetchWithSigns() throws IOException {
        Interval signs = Futures.interval(Duration.ofMillis(40));
        Shared<String> page = Futures.shared(fetch("Linz", 100));
        while (true) {
            Select2<String, Long> won =
                    Futures.select(page.share(), signs.tick()).biased().await();
            if (won instanceof Select2.First<String, Long> first) {
                out.println(first.value());
                return Future.done();
            }
            out.println("still at it");
        }
    }

    @Async
    Future<Void> asTheyCome() throws IOException {
        try (FuturesUnordered<String> pages = new FuturesUnordered<>()) {
            for (String server : List.of("Bregenz", "Linz", "Salzburg")) {
                pages.add(fetch(server, 10 * server.length()));
            }
            out.println(pages.next().await());
            out.println(pages.next().await());
        }
        return Future.done();
    }

    @Async
    Future<Void> onceForTwo() throws IOException {
        Shared<String> page = Futures.shared(fetch("Wien", 10));
        out.println(Futures.join(page.share().map(String::length), page).await());
        return Future.done();
    }
}

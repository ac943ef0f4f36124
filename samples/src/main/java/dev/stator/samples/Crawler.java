package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.sync.Mpsc;
import dev.stator.sync.Sender;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows links from page to page: a consumer that feeds itself, and ends when nothing is left. */
public final class Crawler {

    /** A page that is still to be visited. As long as there is one, there is a sender. */
    private record Link(String page, Sender<Link> sender) {}

    private final Map<String, List<String>> web;
    private final PrintStream out;
    private final Set<String> seen = new HashSet<>();

    Crawler(Map<String, List<String>> web, PrintStream out) {
        this.web = web;
        this.out = out;
    }

    /** Visits a small web, which leads back to its beginning. */
    public static void main(String[] args) {
        Map<String, List<String>> web = Map.of(
                "home", List.of("songs", "dances"),
                "songs", List.of("waltz", "home"),
                "dances", List.of("waltz", "polka"));
        Futures.blockOn(new Crawler(web, System.out).crawl("home"));
    }

    @Async
    Future<Void> crawl(String start) {
        Mpsc<Link> links = Mpsc.unbounded();
        links.sender().send(new Link(start, links.sender())).await();
        Link link;
        while ((link = links.receiver().receive().await()) != null) {
            visit(link).await();
        }
        out.println("that was all");
        return Future.done();
    }

    @Async
    private Future<Void> visit(Link link) {
        try (Sender<Link> sender = link.sender()) {
            if (seen.add(link.page())) {
                Futures.sleep(Duration.ofMillis(100)).await();
                out.println(link.page());
                for (String next : web.getOrDefault(link.page(), List.of())) {
                    sender.send(new Link(next, sender.share())).await();
                }
            }
        }
        return Future.done();
    }
}

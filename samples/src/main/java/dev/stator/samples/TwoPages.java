package dev.stator.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Join2;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two pages downloaded at once, on one thread. */
public final class TwoPages {

    private final HttpClient client;
    private final Set<Thread> pollers = ConcurrentHashMap.newKeySet();

    TwoPages(HttpClient client) {
        this.client = client;
    }

    /** Starts a server, downloads two pages from it and says how that went. */
    public static void main(String[] args) throws IOException {
        try (Pages server = new Pages()) {
            run(server.address(), System.out);
        }
    }

    static void run(URI server, PrintStream out) {
        TwoPages pages = new TwoPages(HttpClient.newHttpClient());
        out.println(Futures.blockOn(pages.both(server)));
        out.println("threads that polled: " + pages.pollers.size());
    }

    @Async
    Future<String> both(URI server) {
        Future<String> one = download(server.resolve("/one"));
        Future<String> two = download(server.resolve("/two"));
        Join2<String, String> pages = Futures.join(one, two).await();
        return Future.ready(pages.first() + " and " + pages.second());
    }

    @Async
    private Future<String> download(URI page) {
        pollers.add(Thread.currentThread());
        HttpRequest request = HttpRequest.newBuilder(page).build();
        HttpResponse<String> response =
                Future.from(client.sendAsync(request, BodyHandlers.ofString())).await();
        pollers.add(Thread.currentThread());
        return Future.ready(response.body());
    }

    /** A server on this machine. It answers no request before both are there: one after the other would wait in vain. */
    static final class Pages implements AutoCloseable {

        private final CountDownLatch requests = new CountDownLatch(2);
        private final ExecutorService threads = Executors.newFixedThreadPool(2);
        private final HttpServer server;

        Pages() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }

        URI address() {
            InetSocketAddress address = server.getAddress();
            return URI.create("http://" + address.getHostString() + ":" + address.getPort());
        }

        private void answer(HttpExchange exchange) throws IOException {
            requests.countDown();
            boolean together = await(requests);
            byte[] body =
                    ("page " + exchange.getRequestURI() + (together ? "" : ", alone")).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private static boolean await(CountDownLatch latch) {
            try {
                return latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdown();
        }
    }
}

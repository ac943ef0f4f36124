import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

class BlockingCalls {
    @Async
    Future<Void> threads(Thread thread, CountDownLatch latch, Semaphore permits) throws InterruptedException {
        Thread.sleep(1); // STATOR018
        TimeUnit.SECONDS.sleep(1); // STATOR018
        thread.join(); // STATOR018
        latch.await(); // STATOR018
        permits.acquire(); // STATOR018
        if (permits.tryAcquire() && permits.tryAcquire(1)) {
            permits.tryAcquire(1, TimeUnit.SECONDS); // STATOR018
        }
        synchronized (this) {
            wait(); // STATOR018
            wait("for applause");
        }
        return Future.done();
    }

    void wait(String reason) {}

    @Async
    Future<String> futures(CompletableFuture<String> song, BlockingQueue<String> songs, Future<String> own)
            throws Exception {
        song.get(); // STATOR018
        song.join(); // STATOR018
        song.getNow("none");
        songs.take(); // STATOR018
        songs.poll(1, TimeUnit.SECONDS); // STATOR018
        songs.poll();
        songs.offer("la");
        Supplier<String> elsewhere = () -> song.join();
        return Future.ready(elsewhere.get() + Futures.blockOn(own)); // STATOR018
    }

    static final class OneSong extends LinkedBlockingQueue<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String take() throws InterruptedException {
            return super.take();
        }

        @Async
        Future<String> next() throws InterruptedException {
            return Future.ready(take()); // STATOR018
        }
    }

    @Async
    Future<Integer> files(InputStream in) throws Exception {
        int length = Files.readString(Path.of("song")).length(); // STATOR018
        length += new ByteArrayInputStream(new byte[1]).read();
        return Future.ready(length + in.read()); // STATOR018
    }

    void plain(CompletableFuture<String> song) {
        song.join();
    }

    @Async
    @SuppressWarnings("stator:blocking")
    Future<String> switchedOff(CompletableFuture<String> song) {
        return Future.ready(song.join());
    }
}

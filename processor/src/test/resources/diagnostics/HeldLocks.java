import dev.stator.Async;
import dev.stator.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class HeldLocks {
    final ReentrantLock lock = new ReentrantLock();
    final ReadWriteLock both = new ReentrantReadWriteLock();

    @Async
    Future<Void> held(Future<Void> song) throws InterruptedException {
        this.lock.lock();
        song.await(); // STATOR017
        lock.unlock();
        both.readLock().lockInterruptibly();
        try {
            song.await(); // STATOR017
        } finally {
            both.readLock().unlock();
        }
        if (!lock.tryLock()) {
            return song;
        }
        song.await(); // STATOR017
        lock.unlock();
        song.await();
        lock.lock();
        try {
            return song; // STATOR017
        } finally {
            lock.unlock();
        }
    }

    @Async
    Future<Void> allIsWell(Future<Void> song, boolean first, Lock stage) {
        while (!stage.tryLock()) {
            song.await();
        }
        stage.unlock();
        if (first) {
            stage.lock();
        }
        song.await();
        if (first) {
            stage.unlock();
        }
        while (true) {
            stage.lock();
            try {
                if (first) {
                    break;
                }
            } finally {
                stage.unlock();
            }
        }
        stage.lock();
        try {
            if (first) {
                return Future.done();
            }
        } finally {
            stage.unlock();
            song.await();
        }
        Runnable singer = () -> stage.lock();
        singer.run();
        return song;
    }

    @SuppressWarnings("stator:lock-held")
    static class SwitchedOff {
        @Async
        Future<Void> held(Future<Void> song, Lock stage) {
            stage.lock();
            song.await();
            stage.unlock();
            return song;
        }
    }
}

package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each rule of Mutex and RwLock. */
@Timeout(60)
class LocksTest {

    private final Mutex mutex = new Mutex();
    private final RwLock lock = new RwLock();

    @Test
    void oneHoldsAMutex() {
        TestTask<Mutex.Guard> second;
        try (Mutex.Guard guard = ready(mutex.lock())) {
            assertThat(mutex.isLocked()).isTrue();
            assertThat(mutex.tryLock()).isNull();
            second = pending(mutex.lock());
            assertThat(guard).isNotNull();
        }
        assertThat(mutex.tryLock()).isNull();
        woken(second).close();
        assertThat(mutex.isLocked()).isFalse();
        mutex.tryLock().close();
        mutex.lockBlocking().close();
    }

    @Test
    void aMutexIsFair() {
        Mutex.Guard guard = mutex.tryLock();
        TestTask<Mutex.Guard> first = pending(mutex.lock());
        TestTask<Mutex.Guard> second = pending(mutex.lock());
        guard.close();
        assertThat(second.isWoken()).isFalse();
        second.assertPending();
        woken(first).close();
        woken(second).close();
    }

    @Test
    void aGuardThatIsClosedTwiceOpensTheLockOnce() {
        Mutex.Guard guard = mutex.tryLock();
        guard.close();
        Mutex.Guard next = mutex.tryLock();
        guard.close();
        assertThat(mutex.isLocked()).isTrue();
        next.close();
    }

    @Test
    void aCancelledLockPassesTheMutexOn() {
        Mutex.Guard guard = mutex.tryLock();
        TestTask<Mutex.Guard> first = pending(mutex.lock());
        TestTask<Mutex.Guard> second = pending(mutex.lock());
        guard.close();
        first.pollCancel();
        woken(second).close();
        assertThat(mutex.isLocked()).isFalse();
    }

    @Test
    void aFailureDoesNotPoison() {
        assertThatThrownBy(() -> {
                    try (Mutex.Guard guard = mutex.tryLock()) {
                        throw new IllegalArgumentException("while it is held by " + guard);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mutex.tryLock()).isNotNull();
    }

    @Test
    void manyReadOrOneWrites() {
        RwLock.ReadGuard first = ready(lock.read());
        RwLock.ReadGuard second = lock.tryRead();
        assertThat(lock.tryWrite()).isNull();
        TestTask<RwLock.WriteGuard> writer = pending(lock.write());
        first.close();
        assertThat(writer.isWoken()).isFalse();
        second.close();
        try (RwLock.WriteGuard guard = woken(writer)) {
            assertThat(guard).isNotNull();
            assertThat(lock.tryRead()).isNull();
            assertThat(lock.tryWrite()).isNull();
        }
        lock.readBlocking().close();
        lock.writeBlocking().close();
    }

    @Test
    void aWriterThatWaitsIsNotStarved() {
        RwLock.ReadGuard reader = lock.tryRead();
        TestTask<RwLock.WriteGuard> writer = pending(lock.write());
        TestTask<RwLock.ReadGuard> late = pending(lock.read());
        assertThat(lock.tryRead()).isNull();
        reader.close();
        RwLock.WriteGuard guard = woken(writer);
        late.assertPending();
        guard.close();
        woken(late).close();
    }

    @Test
    void allReadersUpToTheNextWriterAreWokenTogether() {
        RwLock.WriteGuard guard = lock.tryWrite();
        TestTask<RwLock.ReadGuard> one = pending(lock.read());
        TestTask<RwLock.ReadGuard> two = pending(lock.read());
        TestTask<RwLock.WriteGuard> writer = pending(lock.write());
        TestTask<RwLock.ReadGuard> three = pending(lock.read());
        guard.close();
        woken(one);
        woken(two);
        assertThat(writer.isWoken()).isFalse();
        assertThat(three.isWoken()).isFalse();
    }

    @Test
    void aCancelledWriterLetsTheReadersBehindItIn() {
        RwLock.ReadGuard reader = lock.tryRead();
        TestTask<RwLock.WriteGuard> writer = pending(lock.write());
        TestTask<RwLock.ReadGuard> late = pending(lock.read());
        writer.pollCancel();
        woken(late);
        assertThat(reader).isNotNull();
    }

    @Test
    void aWriterGoesOnAsAReader() {
        RwLock.WriteGuard guard = lock.tryWrite();
        TestTask<RwLock.ReadGuard> late = pending(lock.read());
        RwLock.ReadGuard reader = guard.downgrade();
        woken(late).close();
        assertThat(lock.tryWrite()).isNull();
        guard.close();
        assertThatThrownBy(guard::downgrade).isInstanceOf(IllegalStateException.class);
        reader.close();
        assertThat(lock.tryWrite()).isNotNull();
    }
}

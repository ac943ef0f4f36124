package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.sync.Semaphore.Permit;
import dev.stator.test.TestTask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each rule of a semaphore. */
@Timeout(60)
class SemaphoreTest {

    private final Semaphore semaphore = new Semaphore(3);

    @Test
    void permitsAreTakenAndGivenBack() {
        try (Permit one = ready(semaphore.acquire());
                Permit two = ready(semaphore.acquire(2))) {
            assertThat(one.permits()).isEqualTo(1);
            assertThat(two.permits()).isEqualTo(2);
            assertThat(semaphore.availablePermits()).isZero();
            assertThat(semaphore.tryAcquire()).isNull();
        }
        assertThat(semaphore.availablePermits()).isEqualTo(3);
    }

    @Test
    void aThreadWaitsForAPermit() throws InterruptedException {
        Permit all = semaphore.tryAcquire(3);
        Thread holder = new Thread(all::close);
        holder.start();
        semaphore.acquireBlocking().close();
        holder.join();
        assertThat(semaphore.availablePermits()).isEqualTo(3);
    }

    @Test
    void closingAPermitAgainGivesNothingBack() {
        Permit permit = semaphore.tryAcquire(2);
        permit.close();
        permit.close();
        assertThat(semaphore.availablePermits()).isEqualTo(3);
    }

    @Test
    void aBigRequestAtTheHeadIsNotPassedBySmallOnes() {
        Permit held = semaphore.tryAcquire(2);
        TestTask<Permit> big = pending(semaphore.acquire(3));
        TestTask<Permit> small = pending(semaphore.acquire(1));
        assertThat(semaphore.tryAcquire()).isNull();
        held.close();
        assertThat(small.isWoken()).isFalse();
        woken(big).close();
        woken(small).close();
    }

    @Test
    void thoseThatWaitAreServedInTheirOrder() {
        Permit all = semaphore.tryAcquire(3);
        List<TestTask<Permit>> line = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            line.add(pending(semaphore.acquire()));
        }
        all.close();
        for (int i = 0; i < 5; i++) {
            assertThat(line.get(i).isWoken()).isEqualTo(i < 3);
        }
        woken(line.get(1)).close();
        woken(line.get(3));
        assertThat(line.get(4).isWoken()).isFalse();
    }

    @Test
    void whoWasGrantedIsNotOvertakenBeforeItIsPolled() {
        Permit all = semaphore.tryAcquire(3);
        TestTask<Permit> waiting = pending(semaphore.acquire(3));
        all.close();
        assertThat(semaphore.tryAcquire()).isNull();
        assertThat(woken(waiting).permits()).isEqualTo(3);
    }

    @Test
    void aCancelledRequestThatWasGrantedPassesItsPermitsOn() {
        Permit all = semaphore.tryAcquire(3);
        TestTask<Permit> first = pending(semaphore.acquire(3));
        TestTask<Permit> second = pending(semaphore.acquire(2));
        all.close();
        assertThat(second.isWoken()).isFalse();
        first.pollCancel();
        assertThat(woken(second).permits()).isEqualTo(2);
        assertThat(semaphore.availablePermits()).isEqualTo(1);
    }

    @Test
    void aBigRequestThatIsCancelledLetsThoseBehindItGoOn() {
        semaphore.tryAcquire(2);
        TestTask<Permit> big = pending(semaphore.acquire(2));
        TestTask<Permit> small = pending(semaphore.acquire(1));
        big.pollCancel();
        woken(small);
    }

    @Test
    void permitsCanBeAddedAndForgotten() {
        TestTask<Permit> waiting = pending(semaphore.acquire(5));
        semaphore.addPermits(2);
        woken(waiting).forget();
        assertThat(semaphore.availablePermits()).isZero();
        semaphore.addPermits(3);
        assertThat(semaphore.forgetPermits(2)).isEqualTo(2);
        assertThat(semaphore.forgetPermits(2)).isEqualTo(1);
        assertThat(semaphore.availablePermits()).isZero();
        semaphore.addPermits(Integer.MAX_VALUE);
        assertThatThrownBy(() -> semaphore.addPermits(1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void permitsAreSplitAndMerged() {
        Permit all = semaphore.tryAcquire(3);
        Permit part = all.split(2);
        assertThat(all.permits()).isEqualTo(1);
        assertThatThrownBy(() -> all.split(2)).isInstanceOf(IllegalArgumentException.class);
        all.merge(part);
        assertThat(all.permits()).isEqualTo(3);
        part.close();
        assertThat(semaphore.availablePermits()).isZero();
        Permit foreign = new Semaphore(1).tryAcquire();
        assertThatThrownBy(() -> all.merge(foreign)).isInstanceOf(IllegalArgumentException.class);
        all.close();
        assertThat(semaphore.availablePermits()).isEqualTo(3);
    }

    @Test
    void aCloseFailsThoseThatWaitAndThoseThatCome() {
        Permit held = semaphore.tryAcquire(3);
        TestTask<Permit> waiting = pending(semaphore.acquire());
        semaphore.close();
        assertThat(semaphore.isClosed()).isTrue();
        assertThat(waiting.isWoken()).isTrue();
        assertThatThrownBy(waiting::poll).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> ready(semaphore.acquire())).isInstanceOf(ClosedException.class);
        assertThatThrownBy(semaphore::tryAcquire).isInstanceOf(ClosedException.class);
        held.close();
        assertThat(semaphore.availablePermits()).isEqualTo(3);
    }

    @Test
    void whoWasGrantedBeforeTheCloseHasItsPermit() {
        Permit held = semaphore.tryAcquire(3);
        TestTask<Permit> waiting = pending(semaphore.acquire());
        held.close();
        semaphore.close();
        assertThat(woken(waiting).permits()).isEqualTo(1);
    }

    @Test
    void fewerThanNoneAreRefused() {
        assertThatThrownBy(() -> new Semaphore(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> semaphore.acquire(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> semaphore.addPermits(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ready(semaphore.acquire(0)).permits()).isZero();
    }

    @Test
    void aHundredThousandAreWokenAtOnce() {
        Semaphore none = new Semaphore(0);
        List<TestTask<Permit>> line = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            line.add(pending(none.acquire()));
        }
        none.addPermits(100_000);
        line.forEach(Polls::woken);
    }
}

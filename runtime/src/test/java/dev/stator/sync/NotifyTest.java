package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;

/** Each rule of Notify. */
class NotifyTest {

    private final Notify notify = new Notify();

    @Test
    void oneNotificationIsStored() {
        notify.notifyOne();
        notify.notifyOne();
        ready(notify.notified());
        pending(notify.notified());
    }

    @Test
    void theFirstThatWaitsIsNotified() {
        TestTask<?> first = pending(notify.notified());
        TestTask<?> second = pending(notify.notified());
        notify.notifyOne();
        assertThat(second.isWoken()).isFalse();
        woken(first);
        second.assertPending();
        notify.notifyOne();
        woken(second);
    }

    @Test
    void theLastThatWaitsIsNotified() {
        TestTask<?> first = pending(notify.notified());
        TestTask<?> second = pending(notify.notified());
        notify.notifyLast();
        assertThat(first.isWoken()).isFalse();
        woken(second);
        first.pollCancel();
        notify.notifyLast();
        ready(notify.notified());
    }

    @Test
    void aNotificationIsNotTakenFromTheOneThatItWoke() {
        TestTask<?> first = pending(notify.notified());
        notify.notifyOne();
        pending(notify.notified());
        woken(first);
    }

    @Test
    void allThatWereMadeBeforeAreNotified() {
        TestTask<?> polled = pending(notify.notified());
        Future<?> notPolled = notify.notified();
        notify.notifyWaiters();
        woken(polled);
        ready(notPolled);
        pending(notify.notified());
    }

    @Test
    void aCancelledOneThatWasNotifiedPassesItOn() {
        TestTask<?> first = pending(notify.notified());
        TestTask<?> second = pending(notify.notified());
        notify.notifyOne();
        first.pollCancel();
        first.pollCancel();
        woken(second);
        pending(notify.notified());
    }

    @Test
    void aNotificationThatNobodyElseWaitsForIsStoredWhenItsOwnerIsCancelled() {
        TestTask<?> only = pending(notify.notified());
        notify.notifyOne();
        only.pollCancel();
        ready(notify.notified());
    }

    @Test
    void aNotificationForAllIsNotPassedOn() {
        TestTask<?> first = pending(notify.notified());
        notify.notifyWaiters();
        TestTask<?> second = pending(notify.notified());
        first.pollCancel();
        assertThat(second.isWoken()).isFalse();
    }

    @Test
    void oneThatIsNotifiedAlongWithAllKeepsNoStoredOne() {
        Future<?> early = notify.notified();
        notify.notifyOne();
        notify.notifyWaiters();
        ready(early);
        ready(notify.notified());
    }
}

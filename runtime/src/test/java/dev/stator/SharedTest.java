package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {

    private final Gate<String> gate = new Gate<>();
    private final Shared<String> first = Futures.shared(gate);
    private final Shared<String> second = first.share();
    private final Hand one = new Hand();
    private final Hand two = new Hand();

    @Test
    void allGetTheOneValue() {
        assertThat(gate.polls).isZero();
        assertThat(first.poll(one.cx).isPending()).isTrue();
        assertThat(second.poll(two.cx).isPending()).isTrue();
        gate.open("a");
        assertThat(one.wakes).isEqualTo(1);
        assertThat(two.wakes).isEqualTo(1);
        assertThat(second.poll(two.cx).get()).isEqualTo("a");
        assertThat(one.wakes).isEqualTo(2);
        assertThat(first.poll(one.cx).get()).isEqualTo("a");
        assertThat(first.share().poll(one.cx).get()).isEqualTo("a");
        assertThat(gate.polls).as("one a wake, whoever polls").isEqualTo(2);
        assertThatThrownBy(() -> first.poll(one.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allGetTheOneFailure() {
        IOException failure = new IOException();
        gate.fail(failure);
        assertThatThrownBy(() -> first.poll(one.cx)).isSameAs(failure);
        assertThatThrownBy(() -> second.poll(one.cx)).isSameAs(failure);
        assertThat(gate.polls).isEqualTo(1);
    }

    @Test
    void aHandleThatIsWokenAndCancelledKeepsNoOtherFromDriving() {
        assertThat(first.poll(one.cx).isPending()).isTrue();
        assertThat(second.poll(two.cx).isPending()).isTrue();
        gate.open("a");
        assertThat(second.pollCancel(two.cx).isReady()).isTrue();
        assertThat(one.wakes).isEqualTo(1);
        assertThat(first.poll(one.cx).get()).isEqualTo("a");
        assertThat(gate.cancels).isZero();
    }

    @Test
    void aHandleThatNobodyPollsKeepsNoOtherFromDriving() {
        assertThat(second.poll(two.cx).isPending()).isTrue();
        assertThat(first.poll(one.cx).isPending()).isTrue(); // say, in a set of futures that waits for its next turn
        gate.open("a");
        assertThat(two.wakes).isEqualTo(1);
        assertThat(second.poll(two.cx).get()).isEqualTo("a");
    }

    @Test
    void anotherDrivesAnewWhenTheDriverIsCancelled() {
        VirtualClock clock = VirtualClock.manual();
        TimerQueue timer = new TimerQueue(clock, () -> {});
        Shared<Void> sleep = Futures.shared(Futures.sleep(Duration.ofSeconds(1)));
        Shared<Void> other = sleep.share();
        assertThat(sleep.poll(one.cx).isPending()).isTrue();
        assertThat(other.poll(new Context(two, timer)).isPending()).isTrue();
        assertThat(sleep.pollCancel(one.cx).isReady()).isTrue();
        assertThat(two.wakes).isEqualTo(1);
        assertThat(other.poll(new Context(two, timer)).isPending()).isTrue();
        assertThat(one.timer.size())
                .as("the deadline has left the timer of the driver")
                .isZero();
        clock.advance(Duration.ofSeconds(1));
        timer.wakeDue();
        assertThat(other.poll(new Context(two, timer)).isReady()).isTrue();
    }

    @Test
    void theLastCancellationCancelsTheFuture() {
        gate.cancelBlocked = true;
        assertThat(first.poll(one.cx).isPending()).isTrue();
        assertThat(first.pollCancel(one.cx).isReady()).isTrue();
        assertThat(gate.cancels).isZero();
        assertThat(second.pollCancel(two.cx).isPending()).isTrue();
        assertThatThrownBy(first::share).isInstanceOf(IllegalStateException.class);
        gate.cancelBlocked = false;
        gate.wake();
        assertThat(two.wakes).isEqualTo(1);
        assertThat(second.pollCancel(two.cx).isReady()).isTrue();
        assertThat(second.pollCancel(two.cx).isReady()).isTrue();
        assertThat(gate.cancels).isEqualTo(2);
    }

    @Test
    void aFutureThatWaitsForItselfWaits() {
        List<Shared<String>> self = new ArrayList<>();
        Shared<String> shared = Futures.shared(cx -> self.get(0).poll(cx));
        self.add(shared.share());
        assertThat(shared.poll(one.cx).isPending()).isTrue();
    }

    @Test
    void manyThreadsDriveOneFuture() throws Exception {
        for (int round = 0; round < 200; round++) {
            AtomicInteger polls = new AtomicInteger();
            Shared<Integer> origin = Futures.shared(cx -> {
                cx.waker().wake();
                return polls.incrementAndGet() < 50 ? Poll.pending() : Poll.ready(polls.get());
            });
            List<Thread> threads = new ArrayList<>();
            List<Integer> values = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 3; i++) {
                Shared<Integer> handle = origin.share();
                Thread thread = new Thread(() -> values.add(Futures.blockOn(handle)));
                threads.add(thread);
                thread.start();
            }
            values.add(Futures.blockOn(origin));
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(values).containsExactly(50, 50, 50, 50);
        }
    }
}

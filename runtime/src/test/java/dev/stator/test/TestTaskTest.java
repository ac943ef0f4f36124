package dev.stator.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestTaskTest {

    @Test
    void pollsByHandAndCountsWakes() {
        Gate<String> gate = new Gate<>();
        TestTask<String> task = TestTask.of(gate);
        task.assertPending();
        assertThat(task.isWoken()).isFalse();
        gate.wake();
        gate.wake();
        assertThat(task.isWoken()).isTrue();
        assertThat(task.wakes()).isEqualTo(2);
        task.assertPending();
        assertThat(task.isWoken()).isFalse();
        assertThatThrownBy(task::assertReady).isInstanceOf(AssertionError.class);
        gate.open("a");
        assertThatThrownBy(task::assertPending).isInstanceOf(AssertionError.class);
        assertThat(task.assertReady()).isEqualTo("a");
    }

    @Test
    void movesTimeByHand() {
        TestTask<Void> task = TestTask.of(Futures.sleep(Duration.ofMillis(10)));
        task.assertPending();
        assertThat(task.sleepers()).isEqualTo(1);
        task.advance(Duration.ofMillis(9));
        assertThat(task.isWoken()).isFalse();
        task.advance(Duration.ofMillis(1));
        assertThat(task.isWoken()).isTrue();
        task.assertReady();
        assertThat(task.sleepers()).isZero();
    }

    @Test
    void throwsWhatTheFutureThrows() {
        assertThatThrownBy(() -> TestTask.of(Future.failed(new IOException())).poll())
                .isInstanceOf(IOException.class);
    }

    @Test
    void cancelsByHand() {
        TestTask<Void> task = TestTask.of(Futures.sleep(Duration.ofMillis(10)));
        task.assertPending();
        assertThat(task.pollCancel().isReady()).isTrue();
        assertThat(task.sleepers()).isZero();
    }
}

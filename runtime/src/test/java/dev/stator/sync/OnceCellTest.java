package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Gate;
import dev.stator.test.TestTask;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of OnceCell. */
class OnceCellTest {

    private final OnceCell<String> cell = new OnceCell<>();
    private final Gate<String> gate = new Gate<>();

    private static Future<String> never() {
        throw new AssertionError("somebody else makes the value");
    }

    @Test
    void theFirstMakesTheValueAndTheOthersWait() {
        TestTask<String> first = pending(cell.getOrInit(() -> gate));
        List<TestTask<String>> others =
                List.of(pending(cell.getOrInit(OnceCellTest::never)), pending(cell.getOrInit(OnceCellTest::never)));
        assertThat(cell.get()).isNull();
        assertThat(cell.isInitialized()).isFalse();
        gate.open("a");
        assertThat(woken(first)).isEqualTo("a");
        for (TestTask<String> other : others) {
            assertThat(woken(other)).isEqualTo("a");
        }
        assertThat(cell.get()).isEqualTo("a");
        assertThat(ready(cell.getOrInit(OnceCellTest::never))).isEqualTo("a");
        assertThatThrownBy(first::poll).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailureFailsItsCallerAndTheNextTries() {
        TestTask<String> first = pending(cell.getOrInit(() -> gate));
        TestTask<String> second = pending(cell.getOrInit(() -> Future.ready("b")));
        IOException failure = new IOException("down");
        gate.fail(failure);
        assertThatThrownBy(first::poll).isSameAs(failure);
        assertThat(woken(second)).isEqualTo("b");
    }

    @Test
    void aSupplierThatFailsOrMakesNothingLeavesItEmpty() {
        assertThatThrownBy(() -> ready(cell.getOrInit(OnceCellTest::never))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ready(cell.getOrInit(() -> null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ready(cell.getOrInit(() -> Future.ready(null))))
                .isInstanceOf(NullPointerException.class);
        assertThat(ready(cell.getOrInit(() -> Future.ready("a")))).isEqualTo("a");
    }

    @Test
    void aCancelledMakerIsCleanedUpBeforeTheNextBegins() {
        gate.cancelBlocked = true;
        TestTask<String> first = pending(cell.getOrInit(() -> gate));
        TestTask<String> second = pending(cell.getOrInit(() -> Future.ready("b")));
        assertThat(first.pollCancel().isPending()).isTrue();
        assertThat(second.isWoken()).isFalse();
        gate.cancelBlocked = false;
        assertThat(first.pollCancel().isReady()).isTrue();
        assertThat(gate.cancels).isEqualTo(2);
        assertThat(woken(second)).isEqualTo("b");
    }

    @Test
    void aCancelledOneThatWasToMakeItPassesItsTurnOn() {
        TestTask<String> first = pending(cell.getOrInit(() -> gate));
        TestTask<String> second = pending(cell.getOrInit(OnceCellTest::never));
        TestTask<String> third = pending(cell.getOrInit(() -> Future.ready("c")));
        first.pollCancel();
        assertThat(second.isWoken()).isTrue();
        second.pollCancel();
        assertThat(woken(third)).isEqualTo("c");
    }

    @Test
    void aValueIsSetOnce() {
        assertThat(cell.set("a")).isTrue();
        assertThat(cell.set("b")).isFalse();
        assertThat(cell.get()).isEqualTo("a");
        assertThatThrownBy(() -> cell.set(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void nothingIsSetWhileSomebodyMakesTheValue() {
        TestTask<String> first = pending(cell.getOrInit(() -> gate));
        assertThat(cell.set("b")).isFalse();
        first.pollCancel();
        assertThat(cell.set("b")).isTrue();
    }
}

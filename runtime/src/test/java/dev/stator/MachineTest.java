package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Count.Song;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

    private final Hand hand = new Hand();
    private final Gate<Integer> gate = new Gate<>();
    private final Song song = new Song(gate);

    @Test
    void nothingRunsBeforeTheFirstPoll() {
        new Count(song, 3);
        assertThat(song.log).isEmpty();
        assertThat(gate.polls).isZero();
    }

    @Test
    void aReadyCallIsStartedOnTheStackAndAllocatesNoMachine() {
        song.leaf = Future.ready(1);
        assertThat(new Count(song, 3).poll(hand.cx).get()).isEqualTo(5);
        assertThat(song.machines).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1000})
    void resumesLeafFirst(int levels) {
        Count count = new Count(song, levels);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        gate.open(1);
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(count.poll(hand.cx).get()).isEqualTo(levels + 2);
        assertThat(gate.polls).isEqualTo(3);
        assertThat(song.machines).isEqualTo(levels + 1);
        List<String> innermostFirst = new ArrayList<>();
        for (int level = 0; level <= levels; level++) {
            innermostFirst.add("finally " + level);
            innermostFirst.add("closed " + level);
        }
        assertThat(song.log).isEqualTo(innermostFirst);
    }

    @Test
    void suspendsAtEachLevelAgain() {
        List<Gate<Void>> cleanups = new ArrayList<>();
        song.cleanup = () -> {
            cleanups.add(new Gate<>());
            return cleanups.get(cleanups.size() - 1);
        };
        Count count = new Count(song, 2);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        gate.open(1);
        for (int level = 0; level <= 2; level++) {
            assertThat(count.poll(hand.cx).isPending()).isTrue();
            assertThat(cleanups).hasSize(level + 1);
            cleanups.get(level).open(null);
        }
        assertThat(count.poll(hand.cx).get()).isEqualTo(4);
        assertThat(song.log).endsWith("closed 0", "finally 1", "closed 1", "finally 2", "closed 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recursesDeeperThanTheStack(boolean suspended) {
        song.leaf = suspended ? gate : Future.ready(1);
        Count count = new Count(song, 100_000);
        if (suspended) {
            assertThat(count.poll(hand.cx).isPending()).isTrue();
            gate.open(1);
        }
        assertThat(count.poll(hand.cx).get()).isEqualTo(100_002);
    }

    @Test
    void aFailureClimbsADeepChain() {
        song.throwAt = 1;
        Count count = new Count(song, 100_000);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        gate.open(1);
        assertThatThrownBy(() -> count.poll(hand.cx)).hasMessage("at 0");
        assertThat(song.log).hasSize(3 * 100_001);
    }

    @Test
    void whatTheLeafFailedWithIsThrownTheSameObject() {
        Count count = new Count(song, 3);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        IOException failure = new IOException("elsewhere");
        StackTraceElement[] trace = failure.getStackTrace();
        gate.fail(failure);
        assertThatThrownBy(() -> count.poll(hand.cx)).isSameAs(failure);
        assertThat(failure.getStackTrace()).isEqualTo(trace);
        assertThat(song.log)
                .startsWith("catch 0", "finally 0", "closed 0", "catch 1")
                .hasSize(12);
    }

    @Test
    void theStackTraceIsThatOfTheBlockingProgram() {
        song.throwAt = 1;
        Count count = new Count(song, 3);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        gate.open(1);
        Throwable failure = failureOf(() -> count.poll(hand.cx));
        List<String> frames = frames(failure);
        assertThat(frames.subList(0, 4))
                .containsExactly("dev.stator.Count.count", "Songs.count:101", "Songs.count:102", "Songs.count:103");
        assertThat(frames).noneMatch(frame -> frame.startsWith("dev.stator.Machine."));
    }

    @Test
    void theLinesOfTheOuterChainFollowThoseOfAChainInsideAJoin() {
        song.throwAt = 1;
        Song outer = new Song(inJoin(new Count(song, 1)));
        Count count = new Count(outer, 1);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        gate.open(1);
        List<String> frames = frames(failureOf(() -> count.poll(hand.cx)));
        assertThat(frames.stream().filter(frame -> frame.startsWith("Songs")).toList())
                .containsExactly("Songs.count:101", "Songs.count:100", "Songs.count:101");
        assertThat(frames).noneMatch(frame -> frame.startsWith("dev.stator.Machine."));
    }

    private static Future<Integer> inJoin(Future<Integer> future) {
        return new Join<>(List.of(future), values -> (Integer) values[0]);
    }

    @Test
    void joinsTheChainWhenItWasPolledBefore() {
        Count inner = new Count(song, 2);
        assertThat(inner.poll(hand.cx).isPending()).isTrue();
        Song outer = new Song(inner);
        Count count = new Count(outer, 1);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        assertThatThrownBy(() -> inner.poll(hand.cx)).hasMessageContaining("is awaited by count");
        assertThatThrownBy(() -> inner.pollCancel(hand.cx)).hasMessageContaining("is awaited by count");
        gate.open(1);
        assertThat(count.poll(hand.cx).get()).isEqualTo(6);
        assertThat(gate.polls).isEqualTo(3);
    }

    @Test
    void isCancelledWithTheChainThatItJoined() {
        Count inner = new Count(song, 1);
        assertThat(inner.poll(hand.cx).isPending()).isTrue();
        Song outer = new Song(inner);
        Count count = new Count(outer, 0);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).containsExactly("finally 0", "closed 0", "finally 1", "closed 1");
        assertThat(outer.log).containsExactly("finally 0", "closed 0");
    }

    @Test
    void isPolledToCompletionOnce() {
        song.leaf = Future.ready(1);
        Count count = new Count(song, 0);
        assertThat(count.poll(hand.cx).isReady()).isTrue();
        assertThatThrownBy(() -> count.poll(hand.cx))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("count was polled after it completed");
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
    }

    @Test
    void awaitingACompletedMachineFails() {
        song.leaf = Future.ready(1);
        Count inner = new Count(song, 0);
        assertThat(inner.poll(hand.cx).isReady()).isTrue();
        assertThatThrownBy(() -> new Count(new Song(inner), 0).poll(hand.cx)).hasMessageContaining("completed");
    }

    @Test
    void leavesTheDepthOfTheContextAsItWas() {
        Count count = new Count(song, 5);
        for (int i = 0; i < 3; i++) {
            assertThat(count.poll(hand.cx).isPending()).isTrue();
            assertThat(hand.cx.depth).isZero();
        }
        gate.fail(new IOException());
        assertThatThrownBy(() -> count.poll(hand.cx)).isInstanceOf(IOException.class);
        assertThat(hand.cx.depth).isZero();
    }

    @Test
    void awaitingNullIsANullPointerException() {
        song.leaf = null;
        assertThatThrownBy(() -> new Count(song, 0).poll(hand.cx))
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("count() returned or awaited a future that is null (");
        assertThat(song.log).containsExactly("catch 0", "finally 0", "closed 0");
    }

    static Throwable failureOf(Runnable runnable) {
        try {
            runnable.run();
        } catch (Throwable failure) {
            return failure;
        }
        throw new AssertionError("did not fail");
    }

    private static List<String> frames(Throwable failure) {
        return List.of(failure.getStackTrace()).stream()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName()
                        + (frame.getClassName().equals("Songs") ? ":" + frame.getLineNumber() : ""))
                .toList();
    }
}

package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.executor.LocalExecutor;
import dev.stator.sync.Broadcast;
import dev.stator.sync.Channel;
import dev.stator.sync.ClosedException;
import dev.stator.sync.LaggedException;
import dev.stator.sync.Mpsc;
import dev.stator.sync.Watch;
import dev.stator.task.JoinHandle;
import dev.stator.test.CancelEverywhere;
import dev.stator.test.TestTask;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of what is received, streams that are sent, and streams for threads that block. */
class ChannelStreamTest {

    private final LocalExecutor executor = new LocalExecutor(VirtualClock.automatic());
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void fromOneChannelToAnother() {
        Mpsc<Integer> first = Mpsc.bounded(2);
        Channel<Integer> second = Channel.bounded(1);
        executor.spawn(Stream.of(1, 2, 3, 4, 5).forward(first.sender())).detach();
        executor.spawn(Stream.from(first.receiver()).map(i -> i * i).forward(second.sender()))
                .detach();
        assertThat(executor.blockOn(Stream.from(second.receiver()).toList())).containsExactly(1, 4, 9, 16, 25);
        assertThat(second.receiver().isClosed()).isTrue();
    }

    @Test
    void whoStopsReceivingClosesTheChannelAndTheSenderFails() {
        Mpsc<Integer> channel = Mpsc.bounded(1);
        StrictStream source = StrictStream.of(100, 1);
        JoinHandle<?> sending = executor.spawn(source.forward(channel.sender()));
        assertThat(executor.blockOn(Stream.from(channel.receiver()).take(3).toList()))
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> executor.blockOn(sending)).isInstanceOf(ClosedException.class);
        source.requireAccounted();
    }

    @Test
    void aSenderIsClosedAlsoByAFailureAndACancellation() {
        for (boolean fails : new boolean[] {true, false}) {
            Mpsc<Integer> channel = Mpsc.unbounded();
            TestTask<?> sending = TestTask.of(Stream.of(1)
                    .chain(fails ? Stream.failed(new IOException()) : Stream.pending())
                    .forward(channel.sender()));
            if (fails) {
                assertThatThrownBy(sending::poll).isInstanceOf(IOException.class);
            } else {
                sending.assertPending();
                sending.pollCancel();
            }
            assertThat(executor.blockOn(Stream.from(channel.receiver()).toList()))
                    .containsExactly(1);
        }
    }

    @Test
    void cancellingNextLosesNothingOfAChannel() {
        CancelEverywhere.check(run -> {
            Mpsc<Integer> channel = Mpsc.bounded(1);
            run.executor().spawn(Stream.of(1, 2, 3).forward(channel.sender())).detach();
            Stream<Integer> stream = Stream.from(channel.receiver());
            run.executor().blockOn(run.cancellable(stream.next()));
            List<Integer> rest = run.executor().blockOn(stream.toList());
            assertThat(rest).endsWith(2, 3).hasSizeBetween(2, 3);
            assertThat(rest.size() == 3).isEqualTo(run.wasCancelled());
            run.keep(channel);
        });
    }

    @Test
    void broadcast() {
        Broadcast<Integer> channel = new Broadcast<>(2);
        Stream<Integer> all = Stream.from(channel.receiver());
        Stream<Integer> late = Stream.from(channel.sender().subscribe());
        channel.sender().send(1);
        channel.sender().send(2);
        assertThat(executor.blockOn(all.take(2).toList())).containsExactly(1, 2);
        channel.sender().send(3);
        assertThatThrownBy(() -> executor.blockOn(late.toList())).isInstanceOf(LaggedException.class);
        assertThat(channel.sender().receiverCount()).isZero();
    }

    @Test
    void watch() {
        Watch<String> watch = new Watch<>("a");
        Stream<String> stream = Stream.from(watch.receiver());
        assertThat(executor.blockOn(stream.next())).isEqualTo("a");
        watch.sender().send("b");
        watch.sender().send("c");
        assertThat(executor.blockOn(stream.next())).isEqualTo("c");
        watch.sender().send("d");
        watch.sender().close();
        assertThat(executor.blockOn(stream.toList())).containsExactly("d");
    }

    @Test
    void onCloseRunsOnceWhenAllUpstreamIsClosed() {
        Stream<Integer> stream =
                Stream.of(1, 2).onClose(() -> log.add("source")).map(i -> i).onClose(() -> log.add("all"));
        executor.blockOn(stream.next());
        assertThat(log).isEmpty();
        executor.blockOn(stream.closeAsync());
        executor.blockOn(stream.closeAsync());
        assertThat(log).containsExactly("source", "all");
        log.clear();
        assertThatThrownBy(() -> executor.blockOn(Stream.failed(new IOException())
                        .onClose(() -> log.add("failed"))
                        .toList()))
                .isInstanceOf(IOException.class);
        executor.blockOn(Stream.of(1).onClose(() -> log.add("ended")).toList());
        executor.blockOn(Stream.of(1).onClose(() -> log.add("unasked")).closeAsync());
        assertThat(log).containsExactly("failed", "ended", "unasked");
    }

    @Test
    void aThreadMayBlockOnAStream() {
        Iterator<Integer> numbers =
                Stream.of(1, 2).then(i -> Future.yieldNow().map(done -> i)).toIterator();
        assertThat(numbers.next()).isEqualTo(1);
        assertThat(numbers.hasNext()).isTrue();
        assertThat(numbers.hasNext()).isTrue();
        assertThat(numbers.next()).isEqualTo(2);
        assertThat(numbers.hasNext()).isFalse();
        assertThatThrownBy(numbers::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> executor.blockOn(
                        Future.done().map(done -> Stream.of(1).toIterator().next())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStreamOfJavaThatClosesThis() {
        try (java.util.stream.Stream<Integer> numbers =
                Stream.of(1, 2, 3).onClose(() -> log.add("closed")).toJavaStream()) {
            assertThat(numbers.filter(i -> i > 1).findFirst()).contains(2);
            assertThat(log).isEmpty();
        }
        assertThat(log).containsExactly("closed");
    }
}

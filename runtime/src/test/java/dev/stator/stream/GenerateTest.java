package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import dev.stator.Poll;
import dev.stator.test.TestTask;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generators by hand. What is compiled is tested with the processor. */
class GenerateTest {

    private final List<String> log = new ArrayList<>();

    /** {@code for (int i = from; i <= to; i++) out.emit(i).await();} */
    private Future<Void> count(Emitter<Integer> out, int from, int to) {
        log.add("at " + from);
        return from > to ? Future.done() : out.emit(from).andThen(done -> count(out, from + 1, to));
    }

    private static <T> T next(Stream<T> stream) {
        return TestTask.of(stream.next()).assertReady();
    }

    @Test
    void itGoesOnWhenTheNextElementIsAskedFor() {
        Stream<Integer> stream = Stream.generate(out -> count(out, 1, 2));
        assertThat(log).isEmpty();
        assertThat(next(stream)).isEqualTo(1);
        assertThat(log).containsExactly("at 1");
        assertThat(next(stream)).isEqualTo(2);
        assertThat(log).containsExactly("at 1", "at 2");
        assertThat(next(stream)).isNull();
        assertThat(log).containsExactly("at 1", "at 2", "at 3");
        assertThat(next(stream)).isNull();
    }

    @Test
    void aBodyWithoutElements() {
        assertThat(next(Stream.<Integer>generate(out -> Future.done()))).isNull();
    }

    @Test
    void itMayAwaitBetweenElements() {
        Gate<Integer> gate = new Gate<>();
        Stream<Integer> stream = Stream.generate(out -> gate.andThen(out::emit));
        TestTask<Integer> first = TestTask.of(stream.next());
        first.assertPending();
        gate.open(7);
        assertThat(first.isWoken()).isTrue();
        assertThat(first.assertReady()).isEqualTo(7);
    }

    @Test
    void itFailsAsItsBodyDoes() {
        IOException failure = new IOException();
        Stream<Integer> stream = Stream.generate(out -> out.emit(1).andThen(done -> Future.failed(failure)));
        assertThat(next(stream)).isEqualTo(1);
        assertThatThrownBy(() -> next(stream)).isSameAs(failure);
        assertThat(next(stream)).isNull();
        RuntimeException thrown = new RuntimeException();
        assertThatThrownBy(() -> next(Stream.<Integer>generate(out -> {
                    throw thrown;
                })))
                .isSameAs(thrown);
    }

    /** Emits and cleans up, as {@code try { out.emit(1).await(); } finally { ... }} does. */
    private final class Tidy implements Future<Void> {

        private final Future<Void> emission;
        private final Future<Void> cleanup = Futures.sleep(Duration.ofMillis(5));

        Tidy(Emitter<Integer> out) {
            emission = out.emit(1);
        }

        @Override
        public Poll<Void> poll(Context cx) throws Exception {
            return emission.poll(cx);
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            emission.pollCancel(cx);
            try {
                if (cleanup.poll(cx).isPending()) {
                    return Poll.pending();
                }
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
            log.add("clean");
            return Poll.done();
        }
    }

    @Test
    void aConsumerThatStopsEarlyCancelsTheBodyInItsEmit() {
        TestTask<List<Integer>> list =
                TestTask.of(Stream.<Integer>generate(Tidy::new).take(1).toList());
        list.assertPending();
        assertThat(log).isEmpty();
        list.advance(Duration.ofMillis(5));
        assertThat(list.assertReady()).containsExactly(1);
        assertThat(log).containsExactly("clean");
    }

    @Test
    void whatNeverStartedRunsNothing() {
        TestTask<?> list =
                TestTask.of(Stream.<Integer>generate(out -> count(out, 1, 2)).toList());
        assertThat(list.pollCancel().isReady()).isTrue();
        assertThat(log).isEmpty();
    }

    @Test
    void severalEmitsAtTheSameTime() {
        Stream<Integer> stream = Stream.generate(out -> Futures.join(out.emit(1), out.emit(2), out.emit(3)));
        assertThat(Futures.blockOn(stream.toList())).containsExactly(1, 2, 3);
        Stream<Integer> chosen = Stream.generate(
                out -> Futures.select(out.emit(1), out.emit(2)).biased().andThen(first -> out.emit(3)));
        assertThat(Futures.blockOn(chosen.toList())).containsExactly(1, 3);
    }

    @Test
    void anEmitThatIsCancelledTakesItsElementBack() {
        Stream<Integer> stream = Stream.generate(out -> {
            Future<Void> emission = out.emit(1);
            Future<Void> body = cx -> {
                emission.poll(cx);
                return emission.pollCancel(cx);
            };
            return body;
        });
        assertThat(next(stream)).isNull();
    }

    @Test
    void anEmitIsPolledToCompletionOnce() {
        Stream<Integer> stream = Stream.generate(out -> {
            Future<Void> emission = out.emit(1);
            return emission.andThen(done -> emission);
        });
        assertThat(next(stream)).isEqualTo(1);
        assertThatThrownBy(() -> next(stream)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> next(Stream.<Integer>generate(out -> out.emit(null))))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void anEndlessBodyLetsOthersRun() {
        TestTask<?> search = TestTask.of(
                Stream.<Integer>generate(out -> count(out, 1, 100_000)).anyMatch(i -> i < 0));
        search.assertPending();
        assertThat(search.isWoken()).isTrue();
    }

    @Test
    void aTaskIsNotWokenForWhatItTookItself() {
        TestTask<Integer> sum =
                TestTask.of(Stream.<Integer>generate(out -> count(out, 1, 10)).fold(0, Integer::sum));
        assertThat(sum.assertReady()).isEqualTo(55);
        assertThat(sum.wakes()).isZero();
    }

    @Test
    void generatorsNest() {
        Stream<Integer> stream = Stream.generate(
                out -> Stream.<Integer>generate(inner -> count(inner, 1, 3)).forEachAsync(i -> out.emit(i * 10)));
        assertThat(Futures.blockOn(stream.toList())).containsExactly(10, 20, 30);
    }

    /** {@code try { out.emit(1).await(); } finally { out.emit(2).await(); ... }} */
    private final class EmitsInCleanup implements Future<Void> {

        private final Future<Void> emission;
        private final Future<Void> late;

        EmitsInCleanup(Emitter<Integer> out) {
            emission = out.emit(1);
            late = out.emit(2);
        }

        @Override
        public Poll<Void> poll(Context cx) throws Exception {
            return emission.poll(cx);
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            emission.pollCancel(cx);
            try {
                if (late.poll(cx).isReady()) {
                    log.add("clean");
                    return Poll.done();
                }
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
            return Poll.pending();
        }
    }

    @Test
    void whatCleanupEmitsWhenTheConsumerHasEnoughIsDropped() {
        Stream<Integer> stream = Stream.generate(EmitsInCleanup::new);
        assertThat(next(stream)).isEqualTo(1);
        TestTask.of(stream.closeAsync()).assertReady();
        assertThat(log).containsExactly("clean");
        assertThat(next(stream)).isNull();
    }

    @Test
    void anEmitterIsOfNoUseWhenTheBodyIsOver() {
        List<Emitter<Integer>> escaped = new ArrayList<>();
        Stream<Integer> stream = Stream.generate(out -> {
            escaped.add(out);
            return Future.done();
        });
        assertThat(next(stream)).isNull();
        assertThatThrownBy(() -> Futures.blockOn(escaped.get(0).emit(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the end of the generator");
    }

    @Test
    void whatWasNotCompiledSaysSo() {
        assertThatThrownBy(() -> Stream.emitter())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Stream.emitter() was called in dev.stator.stream.GenerateTest")
                .hasMessageContaining("dev.stator:stator-processor")
                .hasMessageContaining("@Async");
        assertThatThrownBy(() -> Futures.blockOn(Stream.<Integer>generate(out -> {
                            out.end();
                            return Future.done();
                        })
                        .toList()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Emitter.end() was called in dev.stator.stream.GenerateTest");
    }
}

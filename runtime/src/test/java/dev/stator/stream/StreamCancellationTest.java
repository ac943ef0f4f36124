package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.sync.Channel;
import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import dev.stator.test.CancelEverywhere;
import dev.stator.test.SeededExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operator is cancelled at every moment: no source is left without its cleanup, and no element is lost. */
class StreamCancellationTest {

    private static final Duration MILLI = Duration.ofMillis(1);

    private static Future<Integer> slowly(int i) {
        return Futures.sleep(MILLI).map(done -> i);
    }

    enum Case {
        MAP(stream -> stream.map(i -> i)),
        THEN(stream -> stream.then(i -> slowly(i))),
        PEEK(stream -> stream.peek(i -> {})),
        SCAN(stream -> stream.scan(0, Integer::sum)),
        FILTER(stream -> stream.filter(i -> i % 2 == 1)),
        FILTER_ASYNC(stream -> stream.filterAsync(i -> slowly(i).map(j -> j != 2))),
        TAKE(stream -> stream.take(2)),
        TAKE_WHILE(stream -> stream.takeWhile(i -> i < 3)),
        SKIP(stream -> stream.skip(1)),
        SKIP_WHILE(stream -> stream.skipWhile(i -> i < 2)),
        FLAT_MAP(stream -> stream.flatMap(i -> StrictStream.of(2, 1))),
        CHAIN(stream -> stream.chain(StrictStream.of(2, 1))),
        ZIP(stream -> stream.zip(StrictStream.of(2, 3), Integer::sum)),
        MERGE(stream -> stream.merge(StrictStream.of(3, 3))),
        CHUNKS(stream -> stream.chunks(2).map(List::size)),
        CHUNKS_TIMEOUT(stream -> stream.chunksTimeout(2, MILLI).map(List::size)),
        THROTTLE(stream -> stream.throttle(Duration.ofMillis(4))),
        DEBOUNCE(stream -> stream.debounce(Duration.ofMillis(4))),
        TIMEOUT(stream -> stream.timeout(Duration.ofMillis(5))),
        TIMED_OUT(stream -> stream.timeout(MILLI)),
        BUFFERED(stream -> stream.buffered(2, i -> slowly(i))),
        BUFFER_UNORDERED(stream -> stream.bufferUnordered(2, i -> slowly(i))),
        BUFFERED_WHILE_AT_WORK(stream -> stream.buffered(2, i -> slowly(i)).then(i -> slowly(i))),
        GENERATE(stream -> stream.chain(Stream.generate(out -> slowly(1)
                .andThen(out::emit)
                .andThen(done -> Futures.join(out.emit(2), slowly(2).andThen(out::emit)))))),
        FOR_EACH_CONCURRENT(stream -> Stream.generate(
                out -> stream.forEachConcurrent(2, i -> slowly(i).andThen(out::emit)))),
        FORWARD(stream -> Stream.generate(out -> {
            Channel<Integer> channel = Channel.bounded(1);
            return Futures.join(
                    stream.forward(channel.sender()),
                    Stream.from(channel.receiver()).forEachAsync(out::emit));
        })),
        ON_CLOSE(stream -> stream.onClose(() -> {})),
        GENERATED_FROM(stream -> Stream.generate(out -> stream.forEachAsync(out::emit))),
        UNFOLD(stream -> {
            Iterator<Integer> numbers = List.of(7, 8).iterator();
            return stream.chain(Stream.unfold(() -> numbers.hasNext() ? slowly(numbers.next()) : Future.ready(null)));
        });

        final UnaryOperator<Stream<Integer>> operator;

        Case(UnaryOperator<Stream<Integer>> operator) {
            this.operator = operator;
        }
    }

    private final Thread thread = Thread.currentThread();
    private final Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    private final List<Throwable> told = new ArrayList<>();

    /** A failure that came while the stream was being cancelled is told; that of a cleanup would be one of a {@link StrictStream}. */
    @BeforeEach
    void listen() {
        thread.setUncaughtExceptionHandler((where, failure) -> told.add(failure));
    }

    @AfterEach
    void noCleanupHasFailed() {
        thread.setUncaughtExceptionHandler(before);
        assertThat(told).doesNotHaveAnyElementsOfTypes(Error.class);
    }

    private static StrictStream source(boolean fails) {
        return new StrictStream(4, 2, fails);
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheEndOfAStreamCleansUp(Case tried) {
        for (boolean fails : new boolean[] {false, true}) {
            int runs = CancelEverywhere.check(run -> {
                StrictStream source = source(fails);
                run.executor()
                        .spawn(run.cancellable(tried.operator.apply(source).toList()))
                        .detach();
                run.executor().run();
                source.requireAccounted();
                run.keep(source);
            });
            assertThat(runs).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingAStreamBetweenElementsCleansUp(Case tried) {
        for (int taken = 0; taken < 4; taken++) {
            StrictStream source = source(false);
            SeededExecutor executor = new SeededExecutor(taken);
            Stream<Integer> stream = tried.operator.apply(source);
            try {
                for (int i = 0; i < taken; i++) {
                    executor.blockOn(stream.next());
                }
            } catch (Exception timedOut) {
                assertThat(tried).isEqualTo(Case.TIMED_OUT);
            }
            executor.blockOn(stream.closeAsync());
            assertThat(executor.sleepers()).isZero();
            source.requireAccounted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingNextLosesNothing(Case tried) {
        CancelEverywhere.check(run -> {
            StrictStream source = source(false);
            Stream<Integer> stream = tried.operator.apply(source);
            List<Integer> seen = new ArrayList<>();
            Outcome<Integer> next;
            do {
                JoinHandle<Outcome<Integer>> taken = run.executor().spawn(run.cancellable(stream.next()));
                next = run.executor().blockOn(taken);
                if (next instanceof Outcome.Completed<Integer> completed && completed.value() != null) {
                    seen.add(completed.value());
                }
            } while (next instanceof Outcome.Cancelled
                    || (next instanceof Outcome.Completed<Integer> completed && completed.value() != null));
            source.requireAccounted();
            SeededExecutor undisturbed = new SeededExecutor(0);
            if (tried != Case.TIMED_OUT) {
                assertThat(seen)
                        .isEqualTo(undisturbed.blockOn(
                                tried.operator.apply(source(false)).toList()));
            }
        });
    }
}

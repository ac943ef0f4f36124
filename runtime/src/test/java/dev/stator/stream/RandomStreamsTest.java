package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.interop.FlowPublishers;
import dev.stator.task.JoinHandle;
import dev.stator.test.SeededExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Operators in random chains, under a scheduler that permutes what is ready: the elements are those of java.util.stream. */
class RandomStreamsTest {

    private static final int CHAINS = 2_000;

    /** A chain of operators, and the elements that it has in the end. */
    private static final class Chain {

        private final Random random;
        private final SeededExecutor executor;
        private final List<StrictStream> sources = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Stream<Integer> stream;
        private List<Integer> elements;

        Chain(long seed) {
            random = new Random(seed);
            executor = new SeededExecutor(seed);
            int count = random.nextInt(8);
            stream = source(count);
            elements = upTo(count);
            for (int i = random.nextInt(6); i > 0; i--) {
                extend();
            }
        }

        private Stream<Integer> source(int count) {
            StrictStream source = StrictStream.of(count, random.nextInt(3));
            sources.add(source);
            return source;
        }

        private static List<Integer> upTo(int count) {
            return IntStream.rangeClosed(1, count).boxed().toList();
        }

        private Future<Integer> slowly(int i) {
            return Futures.sleep(Duration.ofMillis(Math.floorMod(i * 31, 4))).map(done -> i);
        }

        private void extend() {
            int n = 1 + random.nextInt(4);
            Stream<Integer> before = stream;
            List<Integer> all = elements;
            int choice = random.nextInt(16);
            text.append(choice).append('(').append(n).append(") ");
            switch (choice) {
                case 0 -> set(before.map(i -> i + n), all.stream().map(i -> i + n));
                case 1 -> set(before.filter(i -> i % n != 0), all.stream().filter(i -> i % n != 0));
                case 2 -> set(before.take(n), all.stream().limit(n));
                case 3 -> set(before.skip(n), all.stream().skip(n));
                case 4 -> set(before.takeWhile(i -> i < 2 * n), all.stream().takeWhile(i -> i < 2 * n));
                case 5 -> set(before.skipWhile(i -> i < n), all.stream().dropWhile(i -> i < n));
                case 6 ->
                    set(
                            before.flatMap(i -> source(n).map(j -> i + j)),
                            all.stream().flatMap(i -> upTo(n).stream().map(j -> i + j)));
                case 7 -> set(before.chain(source(n)), java.util.stream.Stream.concat(all.stream(), upTo(n).stream()));
                case 8 -> set(before.then(this::slowly), all.stream());
                case 9 -> set(before.buffered(n, this::slowly), all.stream());
                case 10 ->
                    set(
                            before.filterAsync(i -> slowly(i).map(j -> j % 2 == 0)),
                            all.stream().filter(i -> i % 2 == 0));
                case 11 -> set(before.chunks(n).flatMap(Stream::from), all.stream());
                case 12 -> set(before.throttle(Duration.ofMillis(n)).timeout(Duration.ofSeconds(1)), all.stream());
                case 13 ->
                    set(
                            before.zip(source(n), (a, b) -> a * b),
                            IntStream.range(0, Math.min(n, all.size())).mapToObj(i -> all.get(i) * (i + 1)));
                case 14 -> set(Stream.generate(out -> before.forEachAsync(out::emit)), all.stream());
                default ->
                    set(FlowPublishers.fromPublisher(FlowPublishers.toPublisher(before, executor), n), all.stream());
            }
        }

        private void set(Stream<Integer> after, java.util.stream.Stream<Integer> expected) {
            stream = after;
            elements = expected.collect(Collectors.toList());
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    @Test
    void theElementsAreThoseOfTheModel() {
        for (long seed = 0; seed < CHAINS; seed++) {
            Chain chain = new Chain(seed);
            assertThat(chain.executor.blockOn(chain.stream.toList()))
                    .as("seed %s: %s", seed, chain)
                    .isEqualTo(chain.elements);
            chain.executor.run();
            chain.sources.forEach(StrictStream::requireAccounted);
            assertThat(chain.executor.sleepers()).isZero();
        }
    }

    @Test
    void whatIsAbortedIsCleanedUp() {
        for (long seed = 0; seed < CHAINS; seed++) {
            Chain chain = new Chain(seed);
            JoinHandle<?> task = chain.executor.spawn(chain.stream.toList());
            chain.executor.blockOn(Futures.sleep(Duration.ofMillis(chain.random.nextInt(12))));
            task.abort();
            chain.executor.run();
            try {
                chain.sources.forEach(StrictStream::requireAccounted);
                assertThat(chain.executor.sleepers()).isZero();
            } catch (AssertionError left) {
                throw new AssertionError("seed " + seed + ": " + chain, left);
            }
        }
    }
}

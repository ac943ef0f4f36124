package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each operator makes of elements that are there at once. */
class OperatorsTest {

    private final Stream<Integer> oneToFive = Stream.of(1, 2, 3, 4, 5);

    private static <T> List<T> list(Stream<T> stream) {
        return Futures.blockOn(stream.toList());
    }

    @Test
    void sources() {
        assertThat(list(Stream.empty())).isEmpty();
        assertThat(list(oneToFive)).containsExactly(1, 2, 3, 4, 5);
        assertThat(list(Stream.from(List.of("a", "b")))).containsExactly("a", "b");
        assertThat(list(Stream.from(List.of("a", "b").iterator()))).containsExactly("a", "b");
        assertThat(list(Stream.once(Future.ready(1)))).containsExactly(1);
        assertThatThrownBy(() -> list(Stream.failed(new IllegalArgumentException("no"))))
                .hasMessage("no");
    }

    @Test
    void aStreamOfJavaIsRunAtTheFirstPollAndClosedAtTheEnd() {
        List<String> log = new ArrayList<>();
        Stream<Integer> stream = Stream.from(IntStream.iterate(1, i -> i + 1)
                .boxed()
                .peek(i -> log.add("made " + i))
                .onClose(() -> log.add("closed")));
        assertThat(log).isEmpty();
        assertThat(list(stream.take(2))).containsExactly(1, 2);
        assertThat(log).containsExactly("made 1", "made 2", "closed");
    }

    @Test
    void unfoldAsksUntilOneIsNull() {
        int[] count = {0};
        Stream<Integer> stream = Stream.unfold(() -> Future.ready(++count[0] < 4 ? count[0] : null));
        assertThat(count[0]).isZero();
        assertThat(list(stream)).containsExactly(1, 2, 3);
        assertThat(count[0]).isEqualTo(4);
    }

    @Test
    void oneForEach() {
        List<Integer> seen = new ArrayList<>();
        assertThat(list(oneToFive.peek(seen::add).map(i -> i * i).then(i -> Future.ready("<" + i + ">"))))
                .containsExactly("<1>", "<4>", "<9>", "<16>", "<25>");
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        assertThat(list(Stream.of(1, 2, 3).scan(10, Integer::sum))).containsExactly(11, 13, 16);
    }

    @Test
    void fewer() {
        assertThat(list(Stream.of(1, 2, 3, 4).filter(i -> i % 2 == 0))).containsExactly(2, 4);
        assertThat(list(Stream.of(1, 2, 3, 4).filterAsync(i -> Future.yieldNow().map(done -> i % 2 == 0))))
                .containsExactly(2, 4);
        assertThat(list(Stream.of(1, 2, 3).take(2))).containsExactly(1, 2);
        assertThat(list(Stream.of(1, 2, 3).take(5))).containsExactly(1, 2, 3);
        assertThat(list(Stream.of(1, 2, 3).skip(2))).containsExactly(3);
        assertThat(list(Stream.of(1, 2, 3).skip(5))).isEmpty();
        assertThat(list(Stream.of(1, 2, 3, 1).takeWhile(i -> i < 3))).containsExactly(1, 2);
        assertThat(list(Stream.of(1, 2, 3, 1).skipWhile(i -> i < 3))).containsExactly(3, 1);
    }

    @Test
    void takingNoneNeverAsks() {
        int[] asked = {0};
        Stream<Integer> source = cx -> {
            asked[0]++;
            throw new AssertionError();
        };
        assertThat(list(source.take(0))).isEmpty();
        assertThat(list(Stream.of(1, 2).peek(i -> asked[0]++).take(1))).containsExactly(1);
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void several() {
        assertThat(list(Stream.of(1, 2, 3)
                        .flatMap(i ->
                                Stream.from(List.of("a", "b").subList(0, i % 3)).map(s -> s + i))))
                .containsExactly("a1", "a2", "b2");
        assertThat(list(Stream.of(1, 2).chain(Stream.of(3)).chain(Stream.empty())))
                .containsExactly(1, 2, 3);
        assertThat(list(Stream.of(1, 2, 3).zip(Stream.of("a", "b"), (i, s) -> i + s)))
                .containsExactly("1a", "2b");
        assertThat(list(Stream.of(1).zip(Stream.of("a", "b"), (i, s) -> i + s))).containsExactly("1a");
        assertThat(list(Stream.of(1, 2, 3).merge(Stream.of(10, 20)))).containsExactly(1, 10, 2, 20, 3);
        assertThat(list(Stream.merge(
                        List.of(Stream.of(1, 2), Stream.<Integer>empty(), Stream.of(3), Stream.of(4, 5, 6)))))
                .containsExactly(1, 3, 4, 2, 5, 6);
        assertThat(list(Stream.merge(List.<Stream<Integer>>of()))).isEmpty();
    }

    @Test
    void chunks() {
        assertThat(list(oneToFive.chunks(2))).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(list(Stream.of(1, 2).chunks(2))).containsExactly(List.of(1, 2));
        assertThat(list(Stream.empty().chunks(2))).isEmpty();
        assertThatThrownBy(() -> Stream.of(1).chunks(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ends() {
        assertThat(Futures.blockOn(Stream.of("a", "b").collect(Collectors.joining("+"))))
                .isEqualTo("a+b");
        assertThat(Futures.blockOn(Stream.of(1, 2, 3).fold(10, Integer::sum))).isEqualTo(16);
        assertThat(Futures.blockOn(Stream.of(1, 2, 3).<Integer>fold(null, (last, i) -> null)))
                .isNull();
        assertThat(Futures.blockOn(Stream.of(3, 1, 2).reduce(Math::max))).contains(3);
        assertThat(Futures.blockOn(Stream.<Integer>empty().reduce(Math::max))).isEmpty();
        assertThat(Futures.blockOn(oneToFive.count())).isEqualTo(5);
        assertThat(Futures.blockOn(Stream.of(1, 2).findFirst())).contains(1);
        assertThat(Futures.blockOn(Stream.empty().findFirst())).isEmpty();
        assertThat(Futures.blockOn(Stream.of(1, 2).last())).contains(2);
        assertThat(Futures.blockOn(Stream.of(1, 2).anyMatch(i -> i == 2))).isTrue();
        assertThat(Futures.blockOn(Stream.of(1, 2).allMatch(i -> i == 2))).isFalse();
        assertThat(Futures.blockOn(Stream.of(1, 2).noneMatch(i -> i == 3))).isTrue();
        List<Integer> seen = new ArrayList<>();
        Futures.blockOn(Stream.of(1, 2).forEach(seen::add));
        Futures.blockOn(Stream.of(3, 4)
                .forEachAsync(i -> Future.yieldNow().map(done -> {
                    seen.add(i);
                    return null;
                })));
        assertThat(seen).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSearchStopsAtWhatItFinds() {
        assertThat(Futures.blockOn(Stream.from(java.util.stream.Stream.iterate(1, i -> i + 1))
                        .anyMatch(i -> i > 1000)))
                .isTrue();
    }

    @Test
    void noElementIsNull() {
        assertThatThrownBy(() -> list(Stream.of(1).map(i -> null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> list(Stream.of(1).then(i -> Future.done().map(done -> null))))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> list(Stream.of(1).scan(1, (a, b) -> null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> list(Stream.of(1).flatMap(i -> null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> list(Stream.from(java.util.Arrays.asList(1, null))))
                .isInstanceOf(NullPointerException.class);
    }
}

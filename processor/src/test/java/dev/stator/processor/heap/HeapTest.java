package dev.stator.processor.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.processor.Compilation;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A suspended machine keeps alive what its variables may still be asked for, and nothing else; one that is over keeps nothing. Each
 * program of {@code resources/heap} says at each await what that is, and is run with every await pending, with some of them ready (so
 * that a machine begins late), and cancelled at each.
 */
class HeapTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/heap");

    /** More awaits than any of the programs runs into. */
    private static final int MOST_AWAITS = 8;

    private static final Timer NO_TIMER = new Timer() {
        @Override
        public Registration wakeAt(long deadline, dev.stator.Waker waker) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nanoTime() {
            return 0;
        }
    };

    @TempDir
    static Path folder;

    private static List<String> names;
    private static ClassLoader loader;

    private final Context cx = new Context(() -> {}, NO_TIMER);

    @BeforeAll
    static void compile() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            for (Path file : files.sorted().toList()) {
                sources.put("heap/" + file.getFileName(), Files.readString(file));
            }
        }
        Compilation compilation = Compilation.of(folder, sources);
        assertThat(compilation.messages()).isEmpty();
        names = sources.keySet().stream()
                .map(file -> file.replace('/', '.').replace(".java", ""))
                .toList();
        loader = new URLClassLoader(
                new java.net.URL[] {compilation.classes().toUri().toURL()}, HeapTest.class.getClassLoader());
    }

    @TestFactory
    Stream<DynamicNode> programs() {
        return names.stream()
                .map(name -> DynamicContainer.dynamicContainer(
                        name,
                        Stream.of(
                                DynamicTest.dynamicTest("waits everywhere", () -> runs(name, await -> true)),
                                DynamicTest.dynamicTest(
                                        "waits once",
                                        () -> IntStream.range(0, MOST_AWAITS)
                                                .forEach(only -> runs(name, await -> await == only))),
                                DynamicTest.dynamicTest(
                                        "waits now and then",
                                        () -> IntStream.range(0, 2)
                                                .forEach(rest -> runs(name, await -> await % 2 == rest))),
                                DynamicTest.dynamicTest("never starts", () -> isCancelled(name, 0)),
                                DynamicTest.dynamicTest(
                                        "is cancelled",
                                        () -> IntStream.range(1, MOST_AWAITS)
                                                .forEach(polls -> isCancelled(name, polls))))));
    }

    private void runs(String name, IntPredicate isPending) {
        Heap heap = new Heap(isPending);
        Future<?> machine = start(name, heap);
        while (isPending(machine)) {
            assertThat(Reachable.things(machine)).isEqualTo(heap.expected());
        }
        assertThat(Reachable.things(machine)).isEmpty();
    }

    private void isCancelled(String name, int polls) {
        Heap heap = new Heap(await -> true);
        Future<?> machine = start(name, heap);
        for (int i = 0; i < polls && isPending(machine); i++) {
            assertThat(Reachable.things(machine)).isEqualTo(heap.expected());
        }
        while (machine.pollCancel(cx).isPending()) {
            // a finally block that runs because of a cancellation has no failure to throw on
            assertThat(heap.expected()).containsAll(Reachable.things(machine));
        }
        assertThat(Reachable.things(machine)).isEmpty();
    }

    private boolean isPending(Future<?> machine) {
        try {
            return machine.poll(cx).isPending();
        } catch (Exception failure) {
            return false;
        }
    }

    private static Future<?> start(String name, Heap heap) {
        try {
            return (Future<?>)
                    loader.loadClass(name).getMethod("run", Heap.class).invoke(null, heap);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

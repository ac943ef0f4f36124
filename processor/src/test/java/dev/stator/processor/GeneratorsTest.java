package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Futures;
import dev.stator.executor.LocalExecutor;
import dev.stator.stream.Stream;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators as dumps name them, of each size, and where nothing compiles them. What they compute is in the equivalence test. */
class GeneratorsTest {

    private static final String SONGS = """
            import dev.stator.Async;
            import dev.stator.Future;
            import dev.stator.Futures;
            import dev.stator.stream.Emitter;
            import dev.stator.stream.Stream;
            import java.time.Duration;

            public class Songs {
                @Async
                public static Stream<String> songs(int count) {
                    Emitter<String> out = Stream.emitter();
                    for (int i = 0; i < count; i++) {
                        Futures.sleep(Duration.ofSeconds(1)).await();
                        out.emit("song " + i).await();
                    }
                    return out.end();
                }

                @Async
                public static Future<Integer> count(Stream<String> songs) {
                    int count = 0;
                    while (songs.next().await() != null) {
                        count++;
                    }
                    return Future.ready(count);
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ir", "machine", "dot"})
    void aDumpNamesIt(String what) {
        Compilation compilation = Compilation.of(folder, Map.of("Songs.java", SONGS), "-Astator.dump=" + what);
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.diagnostics())
                .anySatisfy(note ->
                        assertThat(note.getMessage(null)).startsWith("the generator Songs.songs, Songs.java:10: "));
    }

    @Test
    void aTaskDumpShowsWhereItIs() throws Exception {
        try (URLClassLoader loader = compiled("Songs", SONGS)) {
            Class<?> songs = loader.loadClass("Songs");
            LocalExecutor executor = new LocalExecutor(VirtualClock.automatic());
            Stream<?> stream = (Stream<?>) songs.getMethod("songs", int.class).invoke(null, 3);
            executor.spawn("singer", (dev.stator.Future<?>)
                    songs.getMethod("count", Stream.class).invoke(null, stream.map(song -> song)));
            executor.blockOn(Futures.sleep(java.time.Duration.ofMillis(1_500)));
            assertThat(executor.dump()).contains("""
                      Songs.count(Songs.java:22) awaiting next() since 0.5 s
                        Songs.songs(Songs.java:13) awaiting sleep since 0.5 s
                    """);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 250, 251, 252, 255})
    void takesAsManyParametersAsAMethod(int count) throws Exception {
        String parameters = list(count, i -> "int n" + i);
        String sum = IntStream.range(0, count).mapToObj(i -> "n" + i).collect(Collectors.joining(" + "));
        assertThat(elements(run("""
                @Async
                static Stream<Integer> numbers(%s) {
                    Emitter<Integer> out = Stream.emitter();
                    out.emit(n0).await();
                    Future.yieldNow().await();
                    out.emit(%s).await();
                    return out.end();
                }

                public static Stream<Integer> run() {
                    return numbers(%s);
                }
                """.formatted(parameters, sum, list(count, i -> "" + i)))))
                .containsExactly(0, count * (count - 1) / 2);
    }

    private static String list(int count, java.util.function.IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
    }

    @Test
    void mayBeAsLongAsItLikes() throws Exception {
        String emits = "out.emit(x++).await();\n".repeat(2_000);
        assertThat(elements(run("""
                @Async
                public static Stream<Integer> run() {
                    Emitter<Integer> out = Stream.emitter();
                    int x = 0;
                    %s
                    return out.end();
                }
                """.formatted(emits)))).hasSize(2_000).endsWith(1_999);
    }

    @Test
    void goesDeepByItsEmitter() throws Exception {
        assertThat(elements(run("""
                @Async
                public static Stream<Integer> run() {
                    Emitter<Integer> out = Stream.emitter();
                    down(100_000, out).await();
                    return out.end();
                }

                @Async
                static Future<Void> down(int levels, Emitter<Integer> out) {
                    if (levels > 0) {
                        down(levels - 1, out).await();
                    } else {
                        out.emit(1).await();
                        out.emit(2).await();
                    }
                    return Future.done();
                }
                """))).containsExactly(1, 2);
    }

    @Test
    void emitsAMillionWithoutAStackThatGrows() throws Exception {
        assertThat(elements(run("""
                @Async
                public static Stream<Integer> run() {
                    Emitter<Integer> out = Stream.emitter();
                    for (int i = 0; i < 1_000_000; i++) {
                        out.emit(i).await();
                    }
                    return out.end();
                }
                """))).hasSize(1_000_000);
    }

    @Test
    void saysThatNothingCompiledIt() throws Exception {
        Compilation compilation = Compilation.of(folder, Map.of("Songs.java", SONGS), "-proc:none");
        try (URLClassLoader loader = loader(compilation)) {
            assertThatThrownBy(() -> loader.loadClass("Songs")
                            .getMethod("songs", int.class)
                            .invoke(null, 3))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "Stream.emitter() was called in Songs.songs(Songs.java:11), which was not compiled");
        }
    }

    @SuppressWarnings("unchecked") // each program says so
    private static List<Integer> elements(Object stream) {
        return Futures.blockOn(((Stream<Integer>) stream).toList());
    }

    private Object run(String members) throws Exception {
        String source = """
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.stream.Emitter;
                import dev.stator.stream.Stream;

                public class Numbers {
                %s
                }
                """.formatted(members);
        return compiled("Numbers", source).loadClass("Numbers").getMethod("run").invoke(null);
    }

    private URLClassLoader compiled(String name, String source) throws IOException {
        Compilation compilation = Compilation.of(folder, Map.of(name + ".java", source));
        assertThat(compilation.messages()).isEmpty();
        return loader(compilation);
    }

    private static URLClassLoader loader(Compilation compilation) throws IOException {
        return new URLClassLoader(new URL[] {compilation.classes().toUri().toURL()});
    }
}

package dev.stator.processor.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.processor.Compilation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure thrown three awaits deep shows the methods and lines of the blocking program, before and after a suspension. */
class StackTraceTest {

    private static final String DEEP = """
            import dev.stator.Async;
            import dev.stator.Future;

            public class Deep {
                static int calls;

                @Async
                public static Future<String> outer(int suspensions) {
                    String prefix = "outer ";
                    return Future.ready(
                            prefix
                                    + new Deep().middle(suspensions).await());
                }

                @Async
                Future<String> middle(int suspensions) {
                    try {
                        if (suspensions == 3) {
                            Future.yieldNow().await();
                        }
                        String inner = inner(suspensions).await();
                        return Future.ready(inner);
                    } finally {
                        calls++;
                    }
                }

                @Async
                private Future<String> inner(int suspensions) {
                    for (int i = 0; i < suspensions; i++) {
                        Future.yieldNow().await();
                    }
                    return Future.ready(helper(suspensions));
                }

                private static String helper(int suspensions) {
                    throw new IllegalStateException("after " + suspensions);
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsLikeTheBlockingOne(int suspensions) throws Exception {
        Map<String, String> source = Map.of("Deep.java", DEEP);
        Path blocking =
                Compilation.of(folder.resolve("blocking"), source, "-proc:none").classes();
        Compilation compiled = Compilation.of(folder.resolve("compiled"), source);
        assertThat(compiled.messages()).isEmpty();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled.classes().toUri().toURL()})) {
            List<String> expected = frames(() -> Blocking.await(outer(new BlockingLoader(blocking), suspensions)));
            assertThat(expected).hasSize(4);
            assertThat(frames(() -> Futures.blockOn(outer(loader, suspensions))))
                    .isEqualTo(expected);
        }
    }

    private static final String WIDE = """
            import dev.stator.Async;
            import dev.stator.Future;
            import dev.stator.Futures;
            import dev.stator.executor.LocalExecutor;
            import dev.stator.stream.Emitter;
            import dev.stator.stream.Stream;
            import dev.stator.task.JoinHandle;
            import java.util.List;

            public class Wide {
                @Async
                static Future<Integer> fail() {
                    Future.yieldNow().await();
                    throw new IllegalStateException();
                }

                @Async
                static Future<Integer> middle() {
                    Future.yieldNow().await();
                    return Future.ready(fail().await());
                }

                @Async
                static Future<Object> join() {
                    Future.yieldNow().await();
                    return Future.ready(Futures.join(Future.ready(1), middle()).await());
                }

                @Async
                static Future<Object> select() {
                    Future.yieldNow().await();
                    return Future.ready(Futures.select(Future.pending(), middle()).await());
                }

                @Async
                static Future<Object> map() {
                    return Future.ready(middle().map(value -> value + 1).await());
                }

                @Async
                static Future<Object> spawn(LocalExecutor executor) {
                    JoinHandle<Integer> handle = executor.spawn(middle());
                    for (int i = 0; i < 10; i++) {
                        Future.yieldNow().await();
                    }
                    return Future.ready(handle.await());
                }

                @Async
                static Stream<Integer> songs() {
                    Emitter<Integer> out = Stream.emitter();
                    out.emit(1).await();
                    out.emit(middle().await()).await();
                    return out.end();
                }

                @Async
                static Future<Object> next() {
                    try (Stream<Integer> songs = songs().map(song -> song + 1).filter(song -> song > 0)) {
                        songs.next().await();
                        return Future.ready(songs.next().await());
                    }
                }

                @Async
                static Future<Object> list() {
                    Future.yieldNow().await();
                    return Future.ready(Stream.merge(List.of(songs(), songs().take(1))).toList().await());
                }

                public static Object run(String way) {
                    LocalExecutor executor = new LocalExecutor();
                    if (way.equals("next") || way.equals("list")) {
                        return executor.blockOn(way.equals("next") ? next() : list());
                    }
                    return executor.blockOn(
                            way.equals("join") ? join() : way.equals("select") ? select() : way.equals("map") ? map() : spawn(executor));
                }
            }
            """;

    @ParameterizedTest
    @CsvSource({"join, 26", "select, 32", "map, 37", "spawn, 46"})
    void goesOnThroughCombinatorsAndTasks(String way, int line) throws Exception {
        expectTrace(way, "fail:14", "middle:20", way + ":" + line);
    }

    @ParameterizedTest
    @CsvSource({"next, 61", "list, 68"})
    void goesOnThroughGenerators(String way, int line) throws Exception {
        expectTrace(way, "fail:14", "middle:20", "songs:53", way + ":" + line);
    }

    private void expectTrace(String way, String... places) throws Exception {
        Compilation compiled = Compilation.of(folder, Map.of("Wide.java", WIDE));
        assertThat(compiled.messages()).isEmpty();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled.classes().toUri().toURL()})) {
            Method run = loader.loadClass("Wide").getMethod("run", String.class);
            Throwable failure = catchThrowable(() -> run.invoke(null, way)).getCause();
            assertThat(Stream.of(failure.getStackTrace()).limit(places.length).map(StackTraceTest::place))
                    .containsExactly(places);
            assertThat(failure.getStackTrace())
                    .filteredOn(frame -> place(frame).equals("fail:14"))
                    .hasSize(1);
            assertThat(failure.getStackTrace())
                    .filteredOn(frame -> frame.getClassName().equals("Wide"))
                    .hasSize(1);
        }
    }

    private static Future<?> outer(ClassLoader loader, int suspensions) throws Throwable {
        try {
            return (Future<?>)
                    loader.loadClass("Deep").getMethod("outer", int.class).invoke(null, suspensions);
        } catch (java.lang.reflect.InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static List<String> frames(Run run) {
        try {
            run.run();
        } catch (Throwable failure) {
            return Stream.of(failure.getStackTrace())
                    .filter(frame -> "Deep.java".equals(frame.getFileName()))
                    .map(StackTraceTest::place)
                    .toList();
        }
        throw new AssertionError("nothing was thrown");
    }

    private static String place(StackTraceElement frame) {
        return frame.getMethodName() + ":" + frame.getLineNumber();
    }

    private interface Run {
        void run() throws Throwable;
    }
}

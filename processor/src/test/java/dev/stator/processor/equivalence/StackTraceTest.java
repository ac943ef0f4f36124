package dev.stator.processor.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.processor.Compilation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                    .map(frame -> frame.getMethodName() + ":" + frame.getLineNumber())
                    .toList();
        }
        throw new AssertionError("nothing was thrown");
    }

    private interface Run {
        void run() throws Throwable;
    }
}

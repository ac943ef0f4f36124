package dev.stator.processor.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.LineMap;
import dev.stator.processor.machine.Linkage;
import dev.stator.processor.model.AsyncMethod;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stack traces of machines show the user's file and lines. */
class LinesTest {

    private static final String SONGS = """
            package app;
            class Songs {
                static java.util.concurrent.Callable<Object> sing() { return null; }
                static Object test() { return sing(); }
            }
            """;

    /** Fails, on call, with the trace of a lambda in a nested class of the machine; the line of each entry is its own. */
    private static final String MACHINE = """
            package app;
            final class Songs$sing implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    return new Object() {
                        Object fail() {
                            int unmapped = 1;
                            java.util.function.Supplier<Object> supplier =
                                    () -> new Exception().getStackTrace();
                            unmapped++;
                            return supplier.get();
                        }
                    }.fail();
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void theUsersLines() throws Exception {
        List<Integer> lines = List.of(0, 0, 0, 0, 100, 0, 0, 13, 14, 0, 0, 0, 0);
        assertThat(trace(new LineMap(lines))).containsExactly("Songs.java:14", "Songs.java:13", "Songs.java:100");
    }

    @Test
    void codeWithoutAUsersLineHasNone() throws Exception {
        assertThat(trace(new LineMap(List.of(0)))).containsExactly("Songs.java", "Songs.java", "Songs.java");
    }

    @Test
    void withoutAMapTheGeneratedLines() throws Exception {
        assertThat(trace(Linked.LINES_AS_GENERATED))
                .containsExactly("Songs$sing.java:8", "Songs$sing.java:10", "Songs$sing.java:12");
    }

    private List<String> trace(LineMap lines) throws Exception {
        Linkage linkage = new Linkage(
                "app.Songs",
                "Songs.java",
                List.of(new Linkage.Method(
                        "app.Songs",
                        "sing",
                        "()Ljava/util/concurrent/Callable;",
                        "()V",
                        List.of(),
                        AsyncMethod.Kind.METHOD,
                        "app.Songs$sing",
                        lines,
                        Map.of())),
                Map.of(),
                List.of());
        Linked linked =
                Linked.compile(directory, linkage, Map.of("app/Songs.java", SONGS, "app/Songs$sing.java", MACHINE));
        StackTraceElement[] trace = (StackTraceElement[]) linked.run("app.Songs");
        return Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith("app."))
                .map(frame -> frame.getFileName() + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber()))
                .toList();
    }
}

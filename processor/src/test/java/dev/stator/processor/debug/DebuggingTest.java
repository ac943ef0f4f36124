package dev.stator.processor.debug;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.request.StepRequest;
import dev.stator.processor.Compilation;
import dev.stator.processor.debug.Debugger.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breakpoints and steps in async methods; docs/guide/debugging.md tells users of them. */
class DebuggingTest {

    private static final String SONGS = """
            import dev.stator.Async;
            import dev.stator.Future;
            import dev.stator.Futures;

            public class Songs {
                @Async
                static Future<Integer> learn(String title) {
                    int verses = title.length();
                    Future.yieldNow().await();
                    verses = verses * 2;
                    int more = count(verses).await();
                    verses += more;
                    return Future.ready(verses);
                }

                @Async
                static Future<Integer> count(int from) {
                    int counted = from + 1;
                    int again = Future.ready(counted).await();
                    return Future.ready(again);
                }

                public static void main(String[] args) {
                    int result = Futures.blockOn(learn("Waltz"));
                    System.exit(result == 21 ? 0 : 1);
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aBreakpointOnALineWithAnAwait() throws Exception {
        List<Stop> stops = Debugger.breakAt(compile("-g"), "Songs.java", 9);

        assertThat(stops).singleElement().satisfies(stop -> {
            assertThat(stop.file()).isEqualTo("Songs.java");
            assertThat(stop.line()).isEqualTo(9);
            assertThat(stop.locals()).containsEntry("title", "\"Waltz\"").containsEntry("verses", "5");
        });
    }

    /** {@code verses} has lived across an await by then. */
    @Test
    void aBreakpointOnALineWithoutOne() throws Exception {
        assertThat(Debugger.breakAt(compile("-g"), "Songs.java", 10))
                .singleElement()
                .satisfies(stop -> {
                    assertThat(stop.line()).isEqualTo(10);
                    assertThat(stop.locals()).containsEntry("verses", "5");
                });
    }

    /** The call only makes the machine. */
    @Test
    void theFirstLineIsRunOnce() throws Exception {
        assertThat(Debugger.breakAt(compile("-g"), "Songs.java", 8)).hasSize(1);
    }

    @Test
    void stepsOverAwaitsThatNeedNotWait() throws Exception {
        assertThat(lines(Debugger.stepFrom(compile("-g"), 10, StepRequest.STEP_OVER)))
                .startsWith(10, 11, 12, 13);
    }

    /** The step goes into the runtime, which is passed over, and comes out where the machine goes on. */
    @Test
    void stepsIntoWhatComesAfterAnAwaitThatWaits() throws Exception {
        assertThat(lines(Debugger.stepFrom(compile("-g"), 9, StepRequest.STEP_INTO)))
                .containsSubsequence(9, 10, 11, 18, 19, 20, 11, 12, 13, 24);
    }

    @Test
    void stepsThroughTheMachineOnRequest() throws Exception {
        Path classes = compile("-g", "-Astator.lines=generated");
        List<String> machine = Files.readAllLines(classes.resolve("Songs$learn.java"));
        int line = machine.indexOf(machine.stream()
                        .filter(text -> text.contains("verses = verses * 2;"))
                        .findFirst()
                        .orElseThrow())
                + 1;

        assertThat(Debugger.breakAt(classes, "Songs$learn.java", line))
                .singleElement()
                .satisfies(stop -> {
                    assertThat(stop.file()).isEqualTo("Songs$learn.java");
                    assertThat(stop.locals()).containsEntry("state", "1").containsEntry("verses", "5");
                });
    }

    @Test
    void aProgramWithoutDebugInformationRuns() throws Exception {
        assertThat(Debugger.breakAt(compile("-g:none"), "Songs.java", 9)).isEmpty();
    }

    private Path compile(String... options) {
        Compilation compilation = Compilation.of(folder, Map.of("Songs.java", SONGS), options);
        assertThat(compilation.messages()).isEmpty();
        return compilation.classes();
    }

    /** The lines of the stops, without those in methods that have none. */
    private static List<Integer> lines(List<Stop> stops) {
        List<Integer> lines = new ArrayList<>();
        stops.stream().map(Stop::line).filter(line -> line > 0).forEach(lines::add);
        return lines;
    }
}

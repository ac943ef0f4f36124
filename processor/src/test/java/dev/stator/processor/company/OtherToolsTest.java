package dev.stator.processor.company;

import static dev.stator.processor.CommandLine.PROCESSOR;
import static dev.stator.processor.CommandLine.RUNTIME;
import static dev.stator.processor.CommandLine.jar;
import static dev.stator.processor.CommandLine.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.CommandLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processors, plug-ins and compilers. */
class OtherToolsTest {

    private static final String OUR_PROCESSORS =
            "dev.stator.processor.AsyncProcessor,dev.stator.processor.ClaimingProcessor";

    @TempDir
    Path folder;

    private CommandLine commands;

    @BeforeEach
    void setUp() {
        commands = new CommandLine(folder);
    }

    @Test
    void errorProneFindsNothingInMachines() throws Exception {
        commands.write("Songs.java", """
                package songs;

                import dev.stator.Async;
                import dev.stator.Future;
                import java.io.IOException;
                import java.util.List;

                class Songs {
                    private int sung;

                    @Async
                    private Future<Integer> learn(String name) throws IOException {
                        Future.yieldNow().await();
                        return Future.ready(name.length() + sung);
                    }

                    @Async
                    Future<Integer> learnAll(List<String> names) {
                        int verses = 0;
                        try {
                            for (String name : names) {
                                verses += learn(name).await();
                            }
                        } catch (IOException e) {
                            verses = -1;
                        } finally {
                            sung++;
                            Future.yieldNow().await();
                        }
                        return Future.ready(verses);
                    }
                }
                """);
        List<String> arguments = new ArrayList<>();
        for (String name :
                List.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util")) {
            arguments.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        for (String name : List.of("code", "comp")) {
            arguments.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        arguments.addAll(List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-Xplugin:ErrorProne",
                "-Xlint:all,-processing",
                "-Werror",
                "-cp",
                RUNTIME,
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                OUR_PROCESSORS,
                "-d",
                "@classes",
                "@Songs.java"));

        assertThat(commands.process("javac", arguments.toArray(String[]::new))).isEmpty();
        assertThat(folder.resolve("classes/songs/Songs$learnAll.class")).exists();
    }

    @Test
    void aClassWaitsForWhatAnotherProcessorGenerates() throws Exception {
        commands.write("Album.java", """
                import com.google.auto.value.AutoValue;
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.Futures;

                @AutoValue
                abstract class Album {
                    abstract String name();

                    @Async
                    static Future<String> press(String name) {
                        Future.yieldNow().await();
                        AutoValue_Album album = new AutoValue_Album(name);
                        Future.yieldNow().await();
                        return Future.ready(album.name() + " " + album);
                    }

                    public static void main(String[] arguments) {
                        System.out.println(Futures.blockOn(press("Waltz")));
                    }
                }
                """);
        String classPath = path(RUNTIME, jar("auto-value-annotations"));

        assertThat(commands.javac(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-cp",
                        classPath,
                        "-processorpath",
                        path(PROCESSOR, jar("auto-value")),
                        "-d",
                        "@classes",
                        "@Album.java"))
                .isEmpty();
        assertThat(run("Album")).isEqualTo("Waltz Album{name=Waltz}\n");
    }

    @Test
    void whatLombokGeneratesInPlaceIsOneErrorAtItsName() throws Exception {
        commands.write("Song.java", """
                import dev.stator.Async;
                import dev.stator.Future;
                import lombok.Getter;

                @Getter
                class Song {
                    private String name;

                    @Async
                    Future<String> sing() {
                        Future.yieldNow().await();
                        return Future.ready(getName() + getName());
                    }
                }
                """);

        assertThat(withLombok("@Song.java").stream().filter(line -> line.contains(" error: ")))
                .singleElement()
                .asString()
                .contains("Song.java:12: error: [STATOR008] ", "symbol: method getName()", "a module of their own");
    }

    @Test
    void lombokMayCompleteClassesThatBodiesUseOnlyByWhatTheirSourceShows() throws Exception {
        commands.write("Song.java", """
                @lombok.Getter
                class Song {
                    private final String name;

                    Song(String name) {
                        this.name = name;
                    }

                    String shown() {
                        return "<" + getName() + ">";
                    }
                }
                """);
        commands.write("Singer.java", """
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.Futures;

                class Singer {
                    @Async
                    static Future<String> sing(Song song) {
                        Future.yieldNow().await();
                        return Future.ready(song.shown());
                    }

                    public static void main(String[] arguments) {
                        System.out.println(Futures.blockOn(sing(new Song("Waltz"))));
                    }
                }
                """);
        assertThat(withLombok("@Song.java", "@Singer.java")).isEmpty();
        assertThat(run("Singer")).isEqualTo("<Waltz>\n");
    }

    @Test
    void theCompilerOfEclipseIsRefused() throws Exception {
        commands.write("Songs.java", """
                import dev.stator.Async;
                import dev.stator.Future;

                class Songs {
                    @Async
                    Future<Integer> sing() {
                        return Future.ready(Future.ready(1).await());
                    }
                }
                """);
        StringWriter output = new StringWriter();
        List<String> arguments = commands.inFolder(
                List.of("-17", "-cp", RUNTIME, "-processorpath", PROCESSOR, "-d", "@classes", "@Songs.java"));
        boolean success = BatchCompiler.compile(
                arguments.toArray(String[]::new), new PrintWriter(output), new PrintWriter(output), null);

        assertThat(success).isFalse();
        assertThat(output.toString().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("[STATOR010] ", "Compile with javac");
    }

    private List<String> withLombok(String... files) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                path(RUNTIME, jar("lombok")),
                "-processorpath",
                path(jar("lombok"), PROCESSOR),
                "-d",
                "@classes"));
        arguments.addAll(List.of(files));
        return commands.process("javac", arguments.toArray(String[]::new))
                .lines()
                .filter(line -> !line.startsWith("WARNING: ")) // the virtual machine's, against Lombok
                .toList();
    }

    private String run(String main) throws Exception {
        return commands.process("java", "-cp", path(folder.resolve("classes").toString(), RUNTIME), main);
    }
}

package dev.stator.processor.company;

import static dev.stator.processor.CommandLine.PROCESSOR;
import static dev.stator.processor.CommandLine.RUNTIME;
import static dev.stator.processor.CommandLine.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class and its subclass, compiled together and apart, with the options of javac that change what is written. */
class SeparateCompilationTest {

    private static final String SUNG = "db1db2 b1b2 [db1, db2, end]\n";

    @TempDir
    Path folder;

    private CommandLine commands;

    @BeforeEach
    void writeSources() throws IOException {
        commands = new CommandLine(folder);
        Files.createDirectory(folder.resolve("sources"));
        commands.write("Base.java", """
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.stream.Emitter;
                import dev.stator.stream.Stream;

                public class Base {
                    protected String tag = "b";

                    @Async
                    protected Future<String> name(int number) {
                        Future.yieldNow().await();
                        return Future.ready(tag + number);
                    }

                    @Async
                    public Future<String> both() {
                        String first = name(1).await();
                        return Future.ready(first + name(2).await());
                    }

                    @Async
                    public Stream<String> all() {
                        Emitter<String> out = Stream.emitter();
                        for (int number = 1; number < 3; number++) {
                            out.emit(name(number).await()).await();
                        }
                        return out.end();
                    }
                }
                """);
        commands.write("Derived.java", """
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.Futures;
                import dev.stator.stream.Emitter;
                import dev.stator.stream.Stream;

                public class Derived extends Base {
                    private Future<String> above(int number) {
                        return super.name(number);
                    }

                    @Override
                    @Async
                    protected Future<String> name(int number) {
                        String above = above(number).await();
                        return Future.ready("d" + above);
                    }

                    @Override
                    @Async
                    public Stream<String> all() {
                        Emitter<String> out = Stream.emitter();
                        super.all().forEachAsync(out::emit).await();
                        out.emit("end").await();
                        return out.end();
                    }

                    public static void main(String[] arguments) {
                        System.out.println(Futures.blockOn(new Derived().both()) + " " + Futures.blockOn(new Base().both())
                                + " " + Futures.blockOn(new Derived().all().toList()));
                    }
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-g:none",
                "-g",
                "-parameters",
                "-implicit:none",
                "-Xdoclint -Xdoclint:-missing",
                "--release 17",
                "-s @."
            })
    void together(String options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
        arguments.addAll(List.of("-d", "@out", "@Base.java", "@Derived.java"));
        compile(RUNTIME, arguments.toArray(String[]::new));

        assertThat(run("out")).isEqualTo(SUNG);
    }

    @Test
    void inTwoCompilationsOfWhichOneOverridesTheOthers() throws Exception {
        compile(RUNTIME, "-d", "@out1", "@Base.java");
        compile(path(folder + "/out1", RUNTIME), "-d", "@out2", "@Derived.java");

        assertThat(run("out1", "out2")).isEqualTo(SUNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Base.java", "@Derived.java"})
    void oneClassAgainstTheClassFilesOfTheOther(String recompiled) throws Exception {
        compile(RUNTIME, "-d", "@out", "@Base.java", "@Derived.java");
        compile(path(folder + "/out", RUNTIME), "-d", "@out", recompiled);

        assertThat(run("out")).isEqualTo(SUNG);
    }

    @Test
    void aStandInThatStandsInTheClassPathIsWrittenAgain() throws Exception {
        commands.write("Shy.java", """
                import dev.stator.Async;
                import dev.stator.Future;

                class Shy {
                    private int times;

                    @Async
                    Future<Integer> sing() {
                        Future.yieldNow().await();
                        return Future.ready(times++);
                    }
                }
                """);
        compile(RUNTIME, "-implicit:none", "-d", "@sources", "@Shy.java");
        compile(path(folder + "/sources", RUNTIME), "-implicit:none", "-d", "@sources", "@Shy.java");

        assertThat(folder.resolve("sources/Shy$Inside.java")).exists();
        assertThat(folder.resolve("sources/Shy$Inside2.java")).doesNotExist();
    }

    @Test
    void processingOnlyWritesTheMachines() throws Exception {
        compile(RUNTIME, "-proc:only", "@Base.java");

        assertThat(folder.resolve("sources/Base$name.java")).exists();
        assertThat(folder.resolve("Base.class")).doesNotExist();
    }

    @Test
    void withoutProcessingTheFirstAwaitNamesTheProcessor() throws Exception {
        compile(RUNTIME, "-proc:none", "-d", "@out", "@Base.java", "@Derived.java");

        assertThat(run("out"))
                .contains("IllegalStateException: await() was called in Base.name(Base.java:11)", "stator-processor");
    }

    @Test
    void packagesThatTheUserMakesVisible() throws Exception {
        commands.write("Status.java", """
                import dev.stator.Async;
                import dev.stator.Future;
                import sun.security.util.BitArray;

                class Status {
                    @Async
                    static Future<Integer> of(int length) {
                        BitArray bits = new BitArray(length);
                        Future.yieldNow().await();
                        return Future.ready(bits.length());
                    }
                }
                """);
        String warnings = commands.javac(
                "--add-exports",
                "java.base/sun.security.util=ALL-UNNAMED",
                "-cp",
                RUNTIME,
                "-processorpath",
                PROCESSOR,
                "-d",
                "@out",
                "@Status.java");

        assertThat(warnings).doesNotContain("error");
        assertThat(folder.resolve("out/Status$of.class")).exists();
    }

    /** The machines' sources go to a directory of their own: javac takes those in a class path for sources to be compiled. */
    private void compile(String classPath, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "-Xlint:all,-processing", "-Werror", "-cp", classPath, "-processorpath", PROCESSOR, "-s", "@sources"));
        all.addAll(List.of(arguments));
        assertThat(commands.javac(all.toArray(String[]::new))).isEmpty();
    }

    private String run(String... directories) throws Exception {
        List<String> classPath = new ArrayList<>(List.of(RUNTIME));
        for (String directory : directories) {
            classPath.add(folder.resolve(directory).toString());
        }
        return commands.process("java", "-cp", path(classPath.toArray(String[]::new)), "Derived");
    }
}

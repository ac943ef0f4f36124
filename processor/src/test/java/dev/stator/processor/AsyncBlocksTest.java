package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each async block is linked to its own machine, whatever javac does with its lambda: its order in the class file, its copies, its
 * removal, its merging with lambdas of the same text.
 */
class AsyncBlocksTest {

    private static final String HEADER = """
            import dev.stator.*;
            import java.io.*;
            import java.util.*;
            import java.util.concurrent.Callable;

            public class Blocks {
                static final List<Future<String>> ALL = new ArrayList<>();

                static boolean add(Future<String> block) {
                    return ALL.add(block);
                }

                @Async
                static Future<String> say(String word) {
                    Future.yieldNow().await();
                    return Future.ready(word);
                }

                public static String test() throws Exception {
                    ALL.clear();
                    fill();
                    StringBuilder text = new StringBuilder();
                    for (Future<String> block : ALL) {
                        text.append(Futures.blockOn(block)).append(' ');
                    }
                    return text.toString().strip();
                }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void loopSteps(String option) throws Exception {
        assertThat(run(option, """
                static void fill() {
                    int i = 0;
                    for (add(Future.async(() -> say("init"))); i++ < 1 & add(Future.async(() -> say("test"))); add(Future.async(() -> say("step")))) {
                        add(Future.async(() -> say("body")));
                    }
                    add(Future.async(() -> say("after")));
                }
                """)).isEqualTo("init test body step test after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void copiesOfFinally(String option) throws Exception {
        assertThat(run(option, """
                static void fill() {
                    for (int i = 0; i < 3; i++) {
                        int way = i;
                        try {
                            add(Future.async(() -> say("try" + way)));
                            if (way == 0) {
                                continue;
                            }
                            if (way == 1) {
                                throw new IllegalStateException();
                            }
                        } catch (IllegalStateException e) {
                            add(Future.async(() -> say("catch")));
                        } finally {
                            add(Future.async(() -> say("finally" + way)));
                        }
                        add(Future.async(() -> say("after")));
                    }
                }
                """)).isEqualTo("try0 finally0 try1 catch finally1 after try2 finally2 after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void deadBranches(String option) throws Exception {
        assertThat(run(option, """
                static final boolean DEBUG = false;

                static void fill() {
                    if (false) {
                        add(Future.async(() -> say("dead")));
                    }
                    add(Future.async(() -> say("first")));
                    boolean never = DEBUG && add(Future.async(() -> say("never")));
                    add(DEBUG ? Future.async(() -> say("dead arm")) : Future.async(() -> say("arm")));
                    if (!DEBUG || add(Future.async(() -> say("not either")))) {
                        add(Future.async(() -> say("last")));
                    } else {
                        add(Future.async(() -> { add(Future.async(() -> say("dead inside"))); return say("dead"); }));
                    }
                }
                """)).isEqualTo("first arm last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void fieldsOfSeveralConstructors(String option) throws Exception {
        assertThat(run(option, """
                private final String name;
                private final Future<String> first = Future.async(() -> say("first"));
                private Future<String> second;

                {
                    second = Future.async(() -> say("second" + first()));
                }

                private final Future<String> third = Future.async(() -> say("third" + name()));

                Blocks() {
                    this("");
                    add(Future.async(() -> say("default")));
                }

                Blocks(String name) {
                    this.name = name;
                    add(Future.async(() -> say("named" + this.name + name)));
                }

                Blocks(int length) {
                    name = "i".repeat(length);
                    add(Future.async(() -> say("int" + this.name)));
                }

                private String first() {
                    return "(" + name + ")";
                }

                private String name() {
                    return name;
                }

                static void fill() {
                    for (Blocks each : List.of(new Blocks(), new Blocks("n"), new Blocks(2))) {
                        add(each.first);
                        add(each.second);
                        add(each.third);
                    }
                }
                """))
                .isEqualTo(
                        "named default namednn intii first second() third first second(n) thirdn first second(ii) thirdii");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void lambdasThatCanBeSerialized(String option) throws Exception {
        assertThat(run(option, """
                interface Word extends Callable<String>, Serializable {}

                static void fill() throws Exception {
                    String captured = "captured";
                    add(Future.async((AsyncBody<String> & Serializable) () -> say("one" + captured)));
                    Word word = () -> "plain" + captured;
                    add(Future.async((AsyncBody<String> & Serializable) () -> say("two" + captured)));
                    add(Future.ready(copy(word).call()));
                    add(Future.async((AsyncBody<String> & Serializable) () -> say("two" + captured)));
                }

                static Word copy(Word word) throws Exception {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                        out.writeObject(word);
                    }
                    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                        return (Word) in.readObject();
                    }
                }
                """)).isEqualTo("onecaptured twocaptured plaincaptured twocaptured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void blocksOfOneText(String option) throws Exception {
        assertThat(run(option, """
                static void fill() {
                    one();
                    two();
                    add(Future.async(() -> say("same")));
                    String captured = "captured";
                    add(Future.async(() -> say(captured)));
                    add(Future.async(() -> say(captured)));
                }

                static void one() {
                    add(Future.async(() -> say("same")));
                }

                static void two() {
                    add(Future.async(() -> say("same")));
                }
                """)).isEqualTo("same same same captured captured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void lambdasOfTheTextOfABlock(String option) throws Exception {
        assertThat(run(option, """
                static int calls;

                static Future<String> called() {
                    calls++;
                    return Future.ready("called" + calls);
                }

                static void fill() throws Exception {
                    calls = 0;
                    Callable<Future<String>> before = () -> called();
                    add(Future.async(() -> called()));
                    Callable<Future<String>> after = () -> called();
                    add(before.call());
                    add(Future.async(() -> Future.async(() -> called())));
                    add(after.call());
                    add(Future.async(() -> called()));
                }
                """)).isEqualTo("called3 called1 called4 called2 called5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-g:source", "-Xlint:all"})
    void lambdasAndBlocksInsideEachOther(String option) throws Exception {
        assertThat(run(option, """
                static void fill() throws Exception {
                    Callable<Callable<Future<String>>> nested = () -> () -> Future.async(() -> {
                        Callable<String> word = () -> "in" + "ner";
                        return Future.async(() -> say(word.call()));
                    });
                    add(nested.call().call());
                    add(Future.async(() -> Future.async(() -> Future.async(() -> say("third")))));
                    Callable<String> bound = "bound"::trim;
                    add(Future.async(() -> { Callable<String> word = bound::call; return say(word.call()); }));
                }
                """)).isEqualTo("inner third bound");
    }

    @Test
    void machinesAreNamedAfterWhatTheirBlocksStandIn() throws Exception {
        run("-g", """
                Future<String> field = Future.async(() -> say("field"));

                Blocks() {
                    add(Future.async(() -> say("constructor")));
                }

                static class Inner {
                    void method() {
                        add(Future.async(() -> say("inner")));
                    }
                }

                @Async
                Future<String> method() {
                    return Future.ready(Future.async(() -> say("inside")).await());
                }

                static void fill() throws Exception {
                    Callable<Future<String>> lambda = () -> Future.async(() -> say("lambda"));
                    add(Future.async(() -> Future.async(() -> say("nested"))));
                }
                """);

        try (Stream<Path> files = Files.list(folder.resolve("classes"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class")))
                    .containsExactlyInAnyOrder(
                            "Blocks.class",
                            "Blocks$Inner.class",
                            "Blocks$say.class",
                            "Blocks$async.class",
                            "Blocks$async2.class",
                            "Blocks$Inner$method$async.class",
                            "Blocks$method.class",
                            "Blocks$method$async.class",
                            "Blocks$fill$async.class",
                            "Blocks$fill$async2.class",
                            "Blocks$fill$async2$async.class");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void tracesShowTheUsersLines(int suspensions) throws Exception {
        String source = """
                import dev.stator.*;
                public class Blocks {
                    public static Future<Integer> plain(int suspensions) {
                        return Future.async(() -> {
                            Future<Integer> inner = Future.async(() -> {
                                for (int i = 0; i < suspensions; i++) {
                                    Future.yieldNow().await();
                                }
                                throw new IllegalStateException();
                            });
                            int one = 1;
                            return Future.ready(one + inner.await());
                        });
                    }
                    @Async public static Future<Integer> outer(int suspensions) {
                        int two = 2;
                        return Future.ready(two + plain(suspensions).await());
                    }
                }
                """;
        Compilation compilation = Compilation.of(folder, Map.of("Blocks.java", source));
        assertThat(compilation.messages()).isEmpty();
        URL[] classes = {compilation.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes)) {
            Future<?> future = (Future<?>)
                    loader.loadClass("Blocks").getMethod("outer", int.class).invoke(null, suspensions);
            assertThatThrownBy(() -> Futures.blockOn(future))
                    .satisfies(failure -> assertThat(Stream.of(failure.getStackTrace())
                                    .filter(frame -> "Blocks.java".equals(frame.getFileName()))
                                    .map(frame -> frame.getMethodName() + ":" + frame.getLineNumber())
                                    .distinct())
                            .containsExactly("plain:9", "plain:12", "outer:17"));
        }
    }

    /** What {@code test()} of a class answers. */
    private String run(String option, String members) throws Exception {
        String source = HEADER + members.indent(4) + "}\n";
        Compilation compilation = Compilation.of(folder, Map.of("Blocks.java", source), option);
        assertThat(compilation.messages()).isEqualTo(List.of());
        URL[] classes = {compilation.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes)) {
            Method test = loader.loadClass("Blocks").getMethod("test");
            return (String) test.invoke(null);
        }
    }
}

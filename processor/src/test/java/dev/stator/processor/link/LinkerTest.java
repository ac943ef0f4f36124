package dev.stator.processor.link;

import static dev.stator.processor.link.Linked.instance;
import static dev.stator.processor.link.Linked.statik;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.Linkage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's methods construct their machines, and all are one nest. */
class LinkerTest {

    private static final String CALLABLE = "Ljava/util/concurrent/Callable;";

    @TempDir
    Path directory;

    @Test
    void parametersOfAnyWidthReachTheMachine() throws Exception {
        Linkage linkage = linkage(
                instance("app.Songs", "sing", "(JLjava/lang/String;DI)" + CALLABLE, "app.Songs$sing"),
                statik("app.Songs", "hum", "(DZ[J)" + CALLABLE, "app.Songs$hum"));
        Linked linked = Linked.compile(
                directory,
                linkage,
                Map.of(
                        "app/Songs.java", """
                        package app;
                        import java.util.concurrent.Callable;
                        class Songs {
                            Callable<String> sing(long a, String b, double c, int d) { throw new AssertionError(); }
                            static Callable<String> hum(double a, boolean b, long[] c) { throw new AssertionError(); }
                            static String test() throws Exception {
                                return new Songs().sing(1L << 40, "b", 2.5, 7).call() + hum(0.5, true, new long[3]).call();
                            }
                            @Override public String toString() { return "songs"; }
                        }
                        """,
                        "app/Songs$sing.java", """
                        package app;
                        record Songs$sing(Songs self, long a, String b, double c, int d)
                                implements java.util.concurrent.Callable<String> {
                            public String call() { return self + " " + a + b + c + d; }
                        }
                        """,
                        "app/Songs$hum.java", """
                        package app;
                        record Songs$hum(double a, boolean b, long[] c) implements java.util.concurrent.Callable<String> {
                            public String call() { return " " + a + b + c.length; }
                        }
                        """));
        assertThat(linked.run("app.Songs")).isEqualTo("songs 1099511627776b2.57 0.5true3");
    }

    @Test
    void interfaceMethodsOfAllKinds() throws Exception {
        Linkage linkage = new Linkage(
                "app.Singer",
                "Singer.java",
                List.of(
                        instance("app.Singer", "a", "()" + CALLABLE, "app.Singer$a"),
                        instance("app.Singer", "b", "()" + CALLABLE, "app.Singer$b"),
                        statik("app.Singer", "c", "()" + CALLABLE, "app.Singer$c")),
                Map.of("app.Singer$Inside", "app.Singer"),
                List.of());
        String machine = """
                package app;
                record Singer$%s(%s) implements java.util.concurrent.Callable<String> {
                    public String call() { return %s; }
                }
                """;
        Linked linked = Linked.compile(
                directory,
                linkage,
                Map.of(
                        "app/Singer.java", """
                        package app;
                        import java.util.concurrent.Callable;
                        interface Singer<T> {
                            T voice();
                            default Callable<String> a() { return null; }
                            private Callable<String> b() { return null; }
                            static Callable<String> c() { return null; }
                            private String loud(T voice) { return voice + "!"; }
                            private static String still() { return "..."; }
                            static String test() throws Exception {
                                Singer<Integer> singer = () -> 5;
                                return singer.a().call() + singer.b().call() + c().call();
                            }
                        }
                        """,
                        "app/Singer$Inside.java", """
                        package app;
                        @SuppressWarnings("unchecked")
                        interface Singer$Inside<T> {
                            static <T> Singer$Inside<T> of(Singer<T> it) { return (Singer$Inside<T>) it; }
                            String loud(T voice);
                            static String still() { throw new LinkageError(); }
                        }
                        """,
                        "app/Singer$a.java", machine.formatted("a", "Singer<?> self", "\"a\" + self.voice()"),
                        "app/Singer$b.java",
                                machine.formatted(
                                        "b",
                                        "Singer<Integer> self",
                                        "\"b\" + Singer$Inside.of(self).loud(self.voice())"),
                        "app/Singer$c.java", machine.formatted("c", "", "\"c\" + Singer$Inside.still()")));
        assertThat(linked.run("app.Singer")).isEqualTo("a5b5!c...");
    }

    @Test
    void theFaceOfTheMethodStays() throws Exception {
        Linked linked = Linked.compile(
                directory,
                linkage(instance("app.Songs", "sing", "(Ljava/util/List;J)" + CALLABLE, "app.Songs$sing")),
                Map.of(
                        "app/Songs.java", """
                        package app;
                        import java.util.List;
                        import java.util.concurrent.Callable;
                        public class Songs {
                            @Deprecated(since = "1")
                            public final <T extends Comparable<T>> Callable<T> sing(final List<T> words, long times)
                                    throws java.io.IOException {
                                T least = null;
                                for (T word : words) {
                                    if (least == null || word.compareTo(least) < 0) { least = word; }
                                }
                                throw new java.io.IOException("" + least);
                            }
                        }
                        """,
                        "app/Songs$sing.java", """
                        package app;
                        record Songs$sing<T>(Songs self, java.util.List<T> words, long times)
                                implements java.util.concurrent.Callable<T> {
                            public T call() { return words.get(0); }
                        }
                        """));
        Method sing = linked.load("app.Songs").getMethod("sing", List.class, long.class);
        assertThat(sing.toGenericString())
                .isEqualTo("public final <T extends java.lang.Comparable<T>> java.util.concurrent.Callable<T>"
                        + " app.Songs.sing(java.util.List<T>,long) throws java.io.IOException");
        assertThat(sing.getAnnotation(Deprecated.class).since()).isEqualTo("1");
        assertThat(sing.getParameters()[1].getName()).isEqualTo("times");
        var method = linked.tree("app.Songs").methods.stream()
                .filter(node -> node.name.equals("sing"))
                .findFirst()
                .orElseThrow();
        assertThat(method.localVariables)
                .extracting(variable -> variable.name)
                .containsExactly("this", "words", "times");
        Object songs = linked.load("app.Songs").getConstructor().newInstance();
        assertThat(((Callable<?>) sing.invoke(songs, List.of("la"), 1L)).call()).isEqualTo("la");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsNestedInMachinesJoinsTheNestOfTheHost(boolean hostFirst) throws Exception {
        Linkage linkage = new Linkage(
                "app.Songs",
                "Songs.java",
                List.of(instance("app.Songs$Choir$Voice", "sing", "()" + CALLABLE, "app.Songs$Choir$Voice$sing")),
                Map.of("app.Songs$Choir$Voice$Inside", "app.Songs$Choir$Voice"),
                List.of());
        Map<String, String> sources = Map.of(
                "app/Songs.java", """
                package app;
                class Songs {
                    static class Choir {
                        class Voice {
                            private int pitch = 3;
                            java.util.concurrent.Callable<String> sing() { return null; }
                        }
                    }
                    static Object test() { return new Choir().new Voice().sing(); }
                }
                """,
                "app/Songs$Choir$Voice$Inside.java", """
                package app;
                class Songs$Choir$Voice$Inside {
                    static Songs$Choir$Voice$Inside of(Songs.Choir.Voice it) { throw new LinkageError(); }
                    int pitch;
                }
                """,
                "app/Songs$Choir$Voice$sing.java", """
                package app;
                final class Songs$Choir$Voice$sing implements java.util.concurrent.Callable<String> {
                    private final Songs.Choir.Voice self;
                    Songs$Choir$Voice$sing(Songs.Choir.Voice self) { this.self = self; }
                    private int twice() { return 2 * Songs$Choir$Voice$Inside.of(self).pitch; }
                    public String call() {
                        record Local(int value) {}
                        return new Object() {
                            @Override public String toString() {
                                return new Local(twice() + Songs$Choir$Voice$Inside.of(self).pitch).toString();
                            }
                        }.toString();
                    }
                }
                """);
        Comparator<String> order = hostFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Map<String, String> ordered = new TreeMap<>(order);
        ordered.putAll(sources);
        Linked linked = Linked.compile(directory, linkage, ordered);
        assertThat(linked.run("app.Songs")).isEqualTo("Local[value=9]");
        assertThat(linked.load("app.Songs").getNestMembers())
                .extracting(Class::getName)
                .containsExactlyInAnyOrder(
                        "app.Songs",
                        "app.Songs$Choir",
                        "app.Songs$Choir$Voice",
                        "app.Songs$Choir$Voice$sing",
                        "app.Songs$Choir$Voice$sing$1",
                        "app.Songs$Choir$Voice$sing$1Local");
        assertThat(linked.load("app.Songs$Choir$Voice$sing$1").getNestHost()).isEqualTo(linked.load("app.Songs"));
        assertThat(linked.exists("app.Songs$Choir$Voice$Inside")).isFalse();
    }

    @Test
    void theMethodOfALambdaTakesWhatItCaptures() throws Exception {
        Linked linked = Linked.compile(
                directory,
                linkage(instance("app.Songs", "lambda$start$0", "(J)Ljava/lang/Object;", "app.Songs$block")),
                Map.of(
                        "app/Songs.java", """
                        package app;
                        class Songs {
                            int count = 2;
                            java.util.concurrent.Callable<Object> start(long times) { return () -> count * times; }
                            static Object test() { return new Songs().start(21); }
                        }
                        """,
                        "app/Songs$block.java", """
                        package app;
                        record Songs$block(Songs self, long times) {
                            @Override public String toString() { return "block of " + self.count * times; }
                        }
                        """));
        assertThat(linked.run("app.Songs")).hasToString("block of 42");
    }

    @Test
    void aMissingMethodIsOneProblem() throws IOException {
        Linked linked = Linked.compile(
                directory,
                linkage(
                        instance("app.Songs", "sing", "(I)" + CALLABLE, "app.Songs$sing"),
                        instance("app.Songs", "hum", "(I)" + CALLABLE, "app.Songs$hum")),
                Map.of("app/Songs.java", "package app; class Songs {}"));
        assertThat(linked.succeeded()).isFalse();
        assertThat(linked.problems())
                .containsExactly("app.Songs: it has no method sing(I)Ljava/util/concurrent/Callable;");
    }

    @Test
    void aBlockThatIsNotLinkedIsAProblem() {
        Linked linked = Linked.compile(
                directory,
                linkage(statik("app.Songs", "sing", "()" + CALLABLE, "app.Songs$sing")),
                Map.of("app/Songs.java", """
                        package app;
                        import dev.stator.Future;
                        import java.util.concurrent.Callable;
                        class Songs {
                            static Callable<String> sing() { return null; }
                            Future<String> hum() { return Future.async(() -> Future.ready("mm")); }
                        }
                        """));
        assertThat(linked.problems()).containsExactly("app.Songs: the async block of its method hum was not compiled");
    }

    @Test
    void aClassThatIsNotGeneratedIsNoProblem() {
        Linked linked = Linked.compile(
                directory,
                linkage(instance("app.Songs", "sing", "(I)" + CALLABLE, "app.Songs$sing")),
                Map.of("app/Other.java", "package app; class Other {}"));
        assertThat(linked.problems()).isEmpty();
    }

    private static Linkage linkage(Linkage.Method... methods) {
        return new Linkage("app.Songs", "Songs.java", List.of(methods), Map.of(), List.of());
    }
}

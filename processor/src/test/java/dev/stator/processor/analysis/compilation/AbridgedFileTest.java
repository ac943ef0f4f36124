package dev.stator.processor.analysis.compilation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class AbridgedFileTest {

    @Test
    void aPlainBodyIsBlankAndNothingElseMoves() throws Exception {
        String text = """
                class Songs { // lines stay
                    int count = next(1);
                    int next(int by) { return by + 1; } // and places
                    String text() {
                        String text = "}";
                        return text;
                    }
                }
                """;
        String abridged = abridged(text);
        assertThat(abridged).hasSameSizeAs(text);
        assertThat(abridged.lines().map(String::stripTrailing)).containsExactly("""
                class Songs { // lines stay
                    int count = next(1);
                    int next(int by) {throw null;     } // and places
                    String text() {
                throw null;

                    }
                }
                """.split("\n"));
    }

    @Test
    void whatMayConcernAsyncCodeStays() throws Exception {
        for (String method : List.of(
                "@Async Future<Integer> sing() { return Future.ready(1); }",
                "void sing() { var song = song().await(); }",
                "void sing() { Function<Future<?>, Object> f = Future::await; }",
                "Future<Integer> sing() { return Future.async(() -> Future.ready(1)); }",
                "void sing() { try (Song song = song()) { song.sing(); } }",
                "Song await() { return sing(Song.WALTZ); }")) {
            assertStays(method);
        }
    }

    @Test
    void classesInCodeKeepTheirNumbers() throws Exception {
        assertStays("Object sing() { return new Object() { int count() { return 1 + 2 + 3; } }; }");
        assertStays("Object sing() { record Song(String name) {} return new Song(\"Waltz\"); }");
        assertStays("Object singer = new Object() { int count() { return 1 + 2 + 3; } };");
        assertStays("{ class Singer { int count() { return 1 + 2 + 3; } } }");
        assertStays(
                "@Async Future<Void> sing() { class Singer { int count() { return 1 + 2; } } return Future.done(); }");
    }

    @Test
    void initializersThatCreateObjectsAreBlank() throws Exception {
        assertThat(abridged("class Songs { List<String> songs = new ArrayList<>(), others = others(1); }"))
                .isEqualTo("class Songs { List<String> songs = null             , others = null     ; }");
        assertThat(abridged("enum Song { WALTZ(1); final Runnable singer = () -> { int count = next(1); }; }"))
                .isEqualTo("enum Song { WALTZ(1); final Runnable singer = null                          ; }");
        assertThat(abridged("interface Song { Function<String, Integer> LENGTH = String::length; }"))
                .isEqualTo("interface Song { Function<String, Integer> LENGTH = null          ; }");
    }

    @Test
    void initializersThatMayBeConstantsOrConcernAsyncCodeStay() throws Exception {
        assertStays("static final String NAME = \"Waltz\" + 1, OTHER = (NAME);");
        assertStays("static final int COUNT = count(1);");
        assertStays("Song song = song().await();");
        assertStays("Future<Integer> song = Future.async(() -> Future.ready(1));");
        assertStays("Supplier<Object> singer = () -> new Object() {};");
        assertStays("Object one = a();");
        assertStays("final int count; Object song = song(count = 5);");
        assertStays("enum Song { WALTZ, POLKA(1), TANGO(2) { int length() { return 1; } } }");
    }

    @Test
    void aConstructorStaysForItAssignsFields() throws Exception {
        assertStays("final int count; Songs(int count) { this.count = count; }");
    }

    @Test
    void methodsOfNestedClassesAreBlank() throws Exception {
        assertThat(abridged("class Songs { interface Song { default int length() { return 1; } } }"))
                .isEqualTo("class Songs { interface Song { default int length() {throw null;} } }");
    }

    @Test
    void aBodyWithoutRoomStays() throws Exception {
        assertStays("int one() {return 1;}");
    }

    @Test
    void aBodyInEscapedBracesStays() throws Exception {
        assertStays("int next(int by) \\u007b return by + 1; }");
        assertStays("int next(int by) { return by + 1; \\u007d");
    }

    @Test
    void importsOfWhatIsNotMentionedAreBlank() throws Exception {
        String text = """
                import java.util.List;
                import java.util.Map.Entry;
                import static java.lang.Math.max;
                import  static java.lang.Math.min;
                import java.util.function.*;
                import static java.util.Objects.*;
                import /* blank? */ java.time.Instant;
                class Songs {
                    /** Says nothing of an {@link Entry}. */
                    int count() { return max(List.of(1, 2).size(), 3); }
                    int least = min(1, 2);
                }
                """;
        assertThat(abridged(text).lines().map(String::stripTrailing)).containsExactly("""

                import java.util.Map.Entry;

                import  static java.lang.Math.min;
                import java.util.function.*;
                import static java.util.Objects.*;
                import /* blank? */ java.time.Instant;
                class Songs {
                    /** Says nothing of an {@link Entry}. */
                    int count() {throw null;                           }
                    int least = min(1, 2);
                }
                """.split("\n"));
    }

    @Test
    void importsStayWhereANameMayBeSpelledWithEscapes() throws Exception {
        String text = "import java.util.List; class Songs { \\u004cist<String> songs; }";
        assertThat(abridged(text)).isEqualTo(text);
    }

    private static void assertStays(String member) throws IOException {
        String text = "class Songs { " + member + " }";
        assertThat(abridged(text)).isEqualTo(text);
    }

    private static String abridged(String text) throws IOException {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("text:///Songs.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of(file));
        CompilationUnitTree unit = task.parse().iterator().next();
        return new AbridgedFile(unit, Trees.instance(task))
                .getCharContent(false)
                .toString();
    }
}

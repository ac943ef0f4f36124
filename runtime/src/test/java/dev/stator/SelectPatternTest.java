package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** How the result of a select reads: javac takes the patterns as complete, and has no warning to give. */
class SelectPatternTest {

    private static final String FRAME = """
            import dev.stator.*;
            class Reader {
                static String read(Select3<String, Integer, Long> won) {
                    %s
                }
            }
            """;

    @TempDir
    private Path classes;

    private String compile(String statements, String release) {
        String text = FRAME.formatted(statements);
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Reader.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        StringWriter said = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "--release",
                release,
                "-Xlint:all,-options",
                "-Werror",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        boolean compiled =
                javac.getTask(said, null, null, options, null, List.of(source)).call();
        return compiled ? "compiled" : said.toString();
    }

    @Test
    void instanceofOnJava17() {
        assertThat(compile("""
                                if (won instanceof Select3.First<String, Integer, Long> first) return first.value().trim();
                                if (won instanceof Select3.Second<String, Integer, Long> second) return "" + (second.value() + 1);
                                return won.toString();
                                """, "17")).isEqualTo("compiled");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aSwitchOnJava21() {
        assertThat(compile("""
                                return switch (won) {
                                    case Select3.First(var song) -> song.trim();
                                    case Select3.Second(var key) -> "" + (key + 1);
                                    case Select3.Third(Long rest) -> rest.toString();
                                };
                                """, "21")).isEqualTo("compiled");
        assertThat(compile("""
                                return switch (won) {
                                    case Select3.First(var song) -> song.trim();
                                    case Select3.Second(var key) -> "" + (key + 1);
                                };
                                """, "21")).contains("does not cover all possible input values");
    }
}

package dev.stator.processor.link;

import static dev.stator.processor.link.Linked.instance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.Linkage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the former statements of an async method referred to goes, and nothing else. */
class DeadCodeTest {

    private static final String SONGS = """
            package app;
            import java.io.Serializable;
            import java.util.concurrent.Callable;
            import java.util.function.Supplier;
            class Songs {
                Callable<Object> sing(int times) {
                    class Verse {
                        Object text() { return new Object() { @Override public String toString() { return "inner"; } }; }
                    }
                    Supplier<Object> nested = () -> {
                        class InLambda {}
                        Supplier<Object> inner = () -> new Verse().text() + "dead" + times;
                        return inner.get() + "" + new InLambda();
                    };
                    Supplier<Object> kept = (Supplier<Object> & Serializable) () -> "serializable";
                    nested.get();
                    kept.get();
                    return null;
                }
                Object plain() {
                    class Chord {}
                    Supplier<Object> live = () -> new Chord() { @Override public String toString() { return "live"; } };
                    return live.get().toString();
                }
                static Object test() throws Exception { return new Songs().plain() + "" + new Songs().sing(1).call(); }
            }
            """;

    @TempDir
    Path directory;

    private Linked linked;

    @BeforeEach
    void compile() {
        Linkage linkage = new Linkage(
                "app.Songs",
                "Songs.java",
                List.of(instance("app.Songs", "sing", "(I)Ljava/util/concurrent/Callable;", "app.Songs$sing")),
                Map.of(),
                List.of());
        String machine = """
                package app;
                record Songs$sing(Songs self, int times) implements java.util.concurrent.Callable<Object> {
                    public Object call() { return "machine"; }
                }
                """;
        linked = Linked.compile(directory, linkage, Map.of("app/Songs.java", SONGS, "app/Songs$sing.java", machine));
    }

    @Test
    void lambdas() throws Exception {
        assertThat(linked.run("app.Songs")).isEqualTo("livemachine");
        // the live one and the one that can be deserialized
        assertThat(linked.methodsOf("app.Songs").stream().filter(name -> name.startsWith("lambda$")))
                .hasSize(2)
                .anyMatch(name -> name.startsWith("lambda$plain$"))
                .anyMatch(name -> name.startsWith("lambda$sing$"));
    }

    @Test
    void localClasses() throws Exception {
        assertThat(linked.exists("app.Songs$1Verse")).isFalse();
        assertThat(linked.exists("app.Songs$1Verse$1")).isFalse();
        assertThat(linked.exists("app.Songs$1InLambda")).isFalse();
        assertThat(linked.exists("app.Songs$1Chord")).isTrue();
        assertThat(linked.load("app.Songs").getNestMembers())
                .extracting(Class::getName)
                .containsExactlyInAnyOrder("app.Songs", "app.Songs$sing", "app.Songs$1Chord", "app.Songs$1");
        assertThat(linked.tree("app.Songs").innerClasses)
                .extracting(inner -> inner.name)
                .doesNotContain("app/Songs$1Verse", "app/Songs$1InLambda");
    }
}

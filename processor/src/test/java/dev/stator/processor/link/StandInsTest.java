package dev.stator.processor.link;

import static dev.stator.processor.link.Linked.statik;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.Linkage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines use private members: javac compiles them against a stand-in, the JVM runs them on the class itself. */
class StandInsTest {

    private static final String BOX = """
            package app;
            import java.util.List;
            class Box<E> {
                private int count = 40;
                private long total;
                private String text = "a";
                private int[] cells = {1, 2};
                private E element;
                private static double scale = 0.5;

                private Box(E element) { this.element = element; }
                private Box(int first, E... rest) { this(rest[first]); }

                private String name() { return "box"; }
                private <X extends Exception> E orElse(E other, X failure) throws X {
                    if (other == null) { throw failure; }
                    return element == null ? other : element;
                }
                private static int sum(String title, int... values) {
                    int sum = title.length();
                    for (int value : values) { sum += value; }
                    return sum;
                }
                private int pick(Object any) { return 1; }
                private int pick(String text) { return 2; }
                private static Node least(Node... nodes) { return java.util.Collections.min(List.of(nodes)); }
                private static final class Node extends RuntimeException implements Comparable<Node> {
                    private int value;
                    private Node(int value) { this.value = value; }
                    @Override public int compareTo(Node other) { return value - other.value; }
                }
                static Box<?> of(Box<?> box) { return new Box<>("user's own of"); }

                static java.util.concurrent.Callable<Object> start() { return null; }
                static Object test() throws Exception { return start().call(); }
            }
            """;

    private static final String INSIDE = """
            package app;
            class Box$Inside<E> {
                static <E> Box$Inside<E> of(Box<E> it) { throw new LinkageError(); }
                static <E> Box<E> outside(Box$Inside<E> it) { throw new LinkageError(); }
                int count;
                long total;
                String text;
                int[] cells;
                E element;
                static double scale;
                Box$Inside(E element) {}
                Box$Inside(int first, E... rest) {}
                native String name();
                native <X extends Exception> E orElse(E other, X failure) throws X;
                static native int sum(String title, int... values);
                native int pick(Object any);
                native int pick(String text);
                static native Box$Node$Inside least(Box$Node$Inside... nodes);
            }
            """;

    private static final String NODE_INSIDE = """
            package app;
            class Box$Node$Inside extends RuntimeException implements Comparable<Box$Node$Inside> {
                int value;
                Box$Node$Inside(int value) {}
                @Override public native int compareTo(Box$Node$Inside other);
            }
            """;

    @TempDir
    Path directory;

    @Test
    void fields() throws Exception {
        assertThat(run("""
                Box<String> self = Box$Inside.outside(new Box$Inside<>("e"));
                int before = Box$Inside.of(self).count++;
                int after = ++Box$Inside.of(self).count;
                Box$Inside.of(self).total += Box$Inside.of(self).count * 10L;
                Box$Inside.of(self).text += Box$Inside.of(self).element.length();
                Box$Inside.of(self).cells[1] <<= 3;
                Box$Inside.scale *= 3;
                return before + " " + after + " " + Box$Inside.of(self).total + " " + Box$Inside.of(self).text
                        + " " + Box$Inside.of(self).cells[1] + " " + Box$Inside.scale;
                """)).isEqualTo("40 42 420 a1 16 1.5");
    }

    @Test
    void methodsAndConstructors() throws Exception {
        assertThat(run("""
                Box<String> self = Box$Inside.outside(new Box$Inside<>(1, "x", "y"));
                Box<String> empty = Box$Inside.outside(new Box$Inside<>((String) null));
                String other = Box$Inside.of(empty).orElse("z", new RuntimeException());
                try {
                    Box$Inside.of(self).orElse(null, new java.io.IOException("thrown"));
                    return "not thrown";
                } catch (java.io.IOException thrown) {
                    other += thrown.getMessage();
                }
                Box<String> either = other.isEmpty() ? self : empty;
                return Box$Inside.of(self).element + other + Box$Inside.of(either).name() + Box$Inside.sum("four", 1, 2)
                        + Box$Inside.sum("") + Box$Inside.of(self).pick("") + Box$Inside.of(self).pick((Object) "");
                """)).isEqualTo("yzthrownbox7021");
    }

    @Test
    void lambdasAndMethodReferences() throws Exception {
        assertThat(run("""
                Box<String> self = Box$Inside.outside(new Box$Inside<>("e"));
                java.util.function.Supplier<String> name = Box$Inside.of(self)::name;
                java.util.function.Function<String, Box$Inside<String>> create = Box$Inside::new;
                java.util.function.IntSupplier next = () -> Box$Inside.of(self).count += 2;
                next.getAsInt();
                return name.get() + Box$Inside.of(self).count + create.apply("made").element;
                """)).isEqualTo("box42made");
    }

    @Test
    void privateNestedTypes() throws Exception {
        assertThat(run("""
                Object any = new Box$Node$Inside(3);
                try {
                    throw any instanceof Box$Node$Inside node ? Box$Inside.least(node, new Box$Node$Inside(2)) : null;
                } catch (Box$Node$Inside caught) {
                    Box$Node$Inside[] array = {caught};
                    array[0].value += 40;
                    return array[0].value + array.getClass().getName();
                }
                """)).isEqualTo("42[Lapp.Box$Node;");
    }

    @Test
    void nullIsNoReceiver() throws Exception {
        assertThat(run("""
                try {
                    Box$Inside.of((Box<String>) null).count++;
                    return "no exception";
                } catch (NullPointerException thrown) {
                    return "thrown";
                }
                """)).isEqualTo("thrown");
    }

    @Test
    void theUsersOwnNamesAndTextsStay() throws Exception {
        assertThat(run("""
                Box<?> own = Box.of(null);
                return "app/Box$Inside" + Box$Inside.of(own).element + "Lapp/Box$Inside;";
                """)).isEqualTo("app/Box$Insideuser's own ofLapp/Box$Inside;");
    }

    private Object run(String statements) throws Exception {
        Linkage linkage = new Linkage(
                "app.Box",
                "Box.java",
                List.of(statik("app.Box", "start", "()Ljava/util/concurrent/Callable;", "app.Box$start")),
                Map.of("app.Box$Inside", "app.Box", "app.Box$Node$Inside", "app.Box$Node"),
                List.of());
        String machine = """
                package app;
                final class Box$start implements java.util.concurrent.Callable<Object> {
                    public Object call() {
                        %s
                    }
                }
                """.formatted(statements);
        Linked linked = Linked.compile(
                directory,
                linkage,
                Map.of(
                        "app/Box.java", BOX,
                        "app/Box$Inside.java", INSIDE,
                        "app/Box$Node$Inside.java", NODE_INSIDE,
                        "app/Box$start.java", machine));
        return linked.run("app.Box");
    }
}

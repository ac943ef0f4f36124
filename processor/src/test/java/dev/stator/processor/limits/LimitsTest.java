package dev.stator.processor.limits;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bodies near the limits of the class file compile, compute what they should, and stand in methods that HotSpot compiles.
 *
 * <p>Each program adds up numbers that it awaits, half of them from futures that are pending at first.
 */
class LimitsTest {

    /** Called when a stack trace is taken. */
    private static final String LINES_OF_STATES = "Sum$sum.class suspendedAt";

    @TempDir
    private Path folder;

    @Test
    void twoThousandAwaits() throws Exception {
        String statements = repeat(2000, i -> "sum += next(" + i + ").await();\n");
        assertThat(sum(
                        "@Async static Future<Integer> sum() {\nint sum = 0;\n" + statements
                                + "return Future.ready(sum);\n}",
                        LINES_OF_STATES))
                .isEqualTo(sumTo(2000));
    }

    @Test
    void fiveHundredLiveLocals() throws Exception {
        String declarations = repeat(500, i -> "int n" + i + " = next(" + i + ").await();\n");
        String uses = repeat(500, i -> "sum += n" + i + ";\n");
        assertThat(sum("@Async static Future<Integer> sum() {\nint sum = 0;\n" + declarations + uses
                        + "return Future.ready(sum);\n}"))
                .isEqualTo(sumTo(500));
    }

    /** The part with the user's switch is as long as that makes it: its table alone has 4,000 bytes. */
    @Test
    void aSwitchOfAThousandArms() throws Exception {
        String arms = repeat(1000, i -> "case " + i + ": sum += next(" + i + ").await(); break;\n");
        assertThat(sum("""
                        @Async static Future<Integer> sum() {
                            int sum = 0;
                            for (int i = 0; i < 1000; i++) {
                                switch (i) {
                                    %s
                                    default: throw new AssertionError(i);
                                }
                            }
                            return Future.ready(sum);
                        }
                        """.formatted(arms), "Sum$sum.class sum2", LINES_OF_STATES))
                .isEqualTo(sumTo(1000));
    }

    /** javac's own stack is at its end a little above. */
    @Test
    void sevenHundredOperands() throws Exception {
        String operands =
                IntStream.range(0, 700).mapToObj(i -> "next(" + i + ").await()").collect(joining("\n+ "));
        assertThat(sum(
                        "@Async static Future<Integer> sum() {\nreturn Future.ready(" + operands + ");\n}",
                        LINES_OF_STATES))
                .isEqualTo(sumTo(700));
    }

    @Test
    void parametersOfAStaticMethod() throws Exception {
        assertThat(sum(withParameters("static", 255, "int"))).isEqualTo(sumTo(255) + 1);
    }

    @Test
    void parametersOfAnInstanceMethod() throws Exception {
        assertThat(sum(withParameters("", 254, "int"))).isEqualTo(sumTo(254) + 1);
    }

    @Test
    void parametersOfTwoSlots() throws Exception {
        assertThat(sum(withParameters("", 127, "long"))).isEqualTo(sumTo(127) + 1);
    }

    /** At the edge a body still takes all of them. */
    @Test
    void parametersThatABodyTakes() throws Exception {
        assertThat(sum(withParameters("static", 251, "int"))).isEqualTo(sumTo(251) + 1);
        assertThat(sum(withParameters("static", 252, "int"))).isEqualTo(sumTo(252) + 1);
    }

    /** A block is a method with as many parameters as it captures; javac can make a lambda of not many more. */
    @Test
    void capturesOfABlock() throws Exception {
        String parameters = list(252, i -> "int n" + i);
        String uses = repeat(252, i -> "sum += n" + i + ";\n");
        assertThat(sum("""
                        @Async static Future<Integer> sum() { return Future.ready(plain(%s).await()); }
                        static Future<Integer> plain(%s) {
                            return Future.async(() -> {
                                int sum = next(0).await();
                                %s
                                return Future.ready(sum + next(1).await());
                            });
                        }
                        """.formatted(list(252, String::valueOf), parameters, uses)))
                .isEqualTo(sumTo(252) + 1);
    }

    /** A method with parameters of these, which calls itself once, and one that calls it. */
    private static String withParameters(String modifier, int count, String type) {
        String parameters = list(count, i -> type + " n" + i);
        String again = list(count, i -> i == 0 ? "1" : "n" + i);
        String uses = repeat(count, i -> "sum += n" + i + ";\n");
        return """
                @Async static Future<Integer> sum() { return Future.ready(%s.add(%s).await()); }
                @Async %s Future<Integer> add(%s) {
                    if (n0 == 0) {
                        return add(%s);
                    }
                    long sum = next(0).await();
                    %s
                    return Future.ready((int) sum + next(0).await());
                }
                """.formatted(
                        modifier.isEmpty() ? "new Sum()" : "Sum",
                        list(count, String::valueOf),
                        modifier,
                        parameters,
                        again,
                        uses);
    }

    /** Compiles the methods, runs {@code sum()} and answers what it computed; only what is named may be too long for HotSpot. */
    private int sum(String methods, String... mayBeHuge) throws Exception {
        Compilation compilation = Compilation.of(folder, Map.of("Sum.java", source(methods)));
        assertThat(compilation.messages()).isEmpty();
        assertThat(CodeSizes.above(CodeSizes.HUGE_METHOD, compilation.classes()).keySet())
                .isSubsetOf(mayBeHuge);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {compilation.classes().toUri().toURL()}, getClass().getClassLoader())) {
            return (int) loader.loadClass("Sum").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static String source(String methods) {
        return """
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.Futures;

                public class Sum {
                    public static int run() {
                        return Futures.blockOn(sum());
                    }

                    static Future<Integer> next(int value) {
                        return value %% 2 == 0 ? Future.ready(value) : later(value);
                    }

                    @Async static Future<Integer> later(int value) {
                        Future.yieldNow().await();
                        return Future.ready(value);
                    }

                    %s
                }
                """.formatted(methods);
    }

    private static int sumTo(int count) {
        return count * (count - 1) / 2;
    }

    private static String repeat(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(joining());
    }

    private static String list(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(joining(", "));
    }
}

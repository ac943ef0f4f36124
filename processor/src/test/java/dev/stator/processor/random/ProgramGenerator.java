package dev.stator.processor.random;

/** Makes a program of the shape that the central test runs: a class with a static {@code Future<String> run(Trace)}. */
final class ProgramGenerator {

    private static final String IMPORTS = """
            import dev.stator.Async;
            import dev.stator.AsyncCloseable;
            import dev.stator.Future;
            import dev.stator.processor.equivalence.Trace;
            import dev.stator.stream.Emitter;
            import dev.stator.stream.Stream;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.List;
            import java.util.Map;
            import java.util.function.BiFunction;
            import java.util.function.Function;
            import java.util.function.IntFunction;
            import java.util.function.IntSupplier;
            import java.util.function.IntUnaryOperator;
            import java.util.function.Supplier;

            import static java.lang.Long.SIZE;
            import static java.lang.Math.*;
            import static java.util.Map.Entry;
            import static java.util.Map.entry;

            """;

    /** What the statements use, before the fields and methods that are random. */
    private static final String HELPERS = """
            static final int KEY = 1;
            private static final String WORD = "word";

            static Trace trace;
            static int fuel;

            static boolean burn() {
            if (fuel < -1000) throw new Error("runs away");
            return fuel-- > 0;
            }

            static void check() throws java.io.IOException {
            if (fuel % 7 == 3) throw new java.io.IOException("check");
            }

            private static String cut(String text) {
            return text == null || text.length() < 12 ? text : text.substring(text.length() - 12);
            }

            static <T> T same(T value) {
            return value;
            }

            static <T extends Comparable<T> & CharSequence> T longer(T a, T b) {
            return a.length() > b.length() ? a : b;
            }

            static <T> Future<T> made(Supplier<? extends Future<T>> maker) {
            return maker.get();
            }

            private static final List<IntSupplier> kept = new ArrayList<>();

            static IntSupplier keep(IntSupplier supplier) {
            if (kept.size() < 20) kept.add(supplier);
            return supplier;
            }

            static void runKept() {
            for (int i = 0; i < kept.size(); i++) {
            try {
            trace.log("kept", kept.get(i).getAsInt());
            } catch (Throwable failure) {
            trace.log("kept", failure);
            }
            }
            }

            static int fixed() {
            return 11;
            }

            static int sum(int... all) {
            trace.log("sum", all);
            return Arrays.stream(all).sum();
            }

            private static int min(long a, int b) {
            return (int) Math.min(a, b);
            }

            static List<String> list(String... all) {
            return Arrays.asList(all);
            }

            static List<? extends Object> anys(Object... all) {
            return Arrays.asList(all);
            }

            static Map<String, List<? super Integer>> map(Object value) {
            return Map.of("k", Arrays.asList(value, 2));
            }

            int size() {
            return count & 7;
            }

            private int mixed(Object a, int b) {
            trace.log("mixed", a);
            return b - count;
            }

            @Override
            public String toString() {
            return getClass().getSimpleName() + count + word + boxed + Arrays.toString(numbers) + thing + small + letter;
            }

            """;

    private static final String UNLUCKY = """
            private static class Unlucky extends RuntimeException {
            private static final long serialVersionUID = 1;

            private Unlucky(String message) {
            super(message);
            }
            }

            """;

    private static final String RESOURCES = """
            static class Resource implements AutoCloseable {
            private final String name;
            private final boolean fails;

            Resource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            trace.log("open", name);
            }

            @Override
            public void close() {
            trace.log("close", name);
            if (fails) throw new IllegalStateException("close " + name);
            }

            @Override
            public String toString() {
            return name;
            }
            }

            static class AsyncResource implements AsyncCloseable {
            private final String name;
            private final boolean fails;

            AsyncResource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            trace.log("open", name);
            }

            @Override
            @Async
            public Future<Void> closeAsync() {
            trace.log("close", trace.pause(name).await());
            if (fails) throw new IllegalArgumentException("close " + name);
            return Future.done();
            }

            @Override
            public String toString() {
            return name;
            }
            }

            """;

    private ProgramGenerator() {}

    /** The program of this seed. */
    static Tree generate(long seed, String programClass) {
        Choice choice = new Choice(seed);
        Grammar grammar = new Grammar(programClass, choice);
        Tree program = Tree.of(
                Tree.Place.WHOLE,
                IMPORTS,
                "@SuppressWarnings({\"cast\", \"divzero\", \"empty\", \"fallthrough\", \"finally\", \"lossy-conversions\", \"try\", \"synchronization\", \"stator:unawaited\", \"stator:lost-update\"})\n",
                "class " + programClass + " {\n",
                Tree.member(HELPERS),
                types(grammar.choice),
                Tree.member(UNLUCKY),
                Tree.member(RESOURCES),
                grammar.fields.declarations(),
                "\n",
                grammar.initializers.ofProgram(),
                grammar.methods.declarations(Host.PROGRAM),
                grammar.hosts.declarations(),
                run(grammar),
                "}\n");
        return Spelling.of(program, choice);
    }

    private static Tree types(Choice choice) {
        return Tree.member(
                choice.of("", "private ") + "enum Color { RED, GREEN, BLUE }\n",
                choice.of("", "private ") + "record Point(int size, String name) {}\n",
                choice.of("", "private ") + "record Box<T>(T value) {}\n\n");
    }

    private static Tree run(Grammar grammar) {
        return Tree.of(
                Tree.Place.WHOLE,
                "@Async\nstatic Future<String> run(Trace driven) throws Exception {\n",
                grammar.programClass
                        + ".trace = driven;\nfuel = 30;\nkept.clear();\ntotal = 1;\nratio = 0.5;\nstate = 2;\nflag = true;\ntext = \"t\";\n",
                "try {\n",
                calls(grammar),
                "} finally {\nrunKept();\ntrace.log(\"fields\", total, ratio, state, flag, text);\n}\n",
                "return Future.ready(text);\n}\n");
    }

    /** Calls each method, and logs what it gave. */
    private static Tree calls(Grammar grammar) {
        Scope scope = Scope.ofMethod(new Place(Host.PROGRAM, true, false, false), grammar.programClass, Type.STRING);
        return Tree.join(
                Tree.Place.WHOLE,
                "",
                grammar.methods.all().stream()
                        .map(
                                method -> Tree.statement(
                                        "try {\ntrace.log(\"" + method.name() + "\", ",
                                        grammar.awaits.call(method, scope, 1),
                                        (method.isGenerator() ? ".toList()" : "")
                                                + ".await());\n} catch (Exception failure) {\ntrace.log(\"failed\", failure);\n}\n"))
                        .toList());
    }
}

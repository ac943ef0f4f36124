package dev.stator.processor.company;

import static dev.stator.processor.CommandLine.PROCESSOR;
import static dev.stator.processor.CommandLine.RUNTIME;
import static dev.stator.processor.CommandLine.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules: of the user, of the runtime and libraries, of the processor. */
class ModulesTest {

    @TempDir
    Path folder;

    private CommandLine commands;

    @BeforeEach
    void writeModule() throws IOException {
        commands = new CommandLine(folder);
        commands.write("src/choir/module-info.java", """
                module choir {
                    requires dev.stator;
                    requires java.logging;
                }
                """);
        commands.write("src/choir/choir/Songs.java", """
                package choir;

                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.Futures;
                import dev.stator.Poll;

                public class Songs {
                    private int sung;

                    public Songs() {}

                    @Async
                    private Future<String> learn(String name) {
                        Future.yieldNow().await();
                        sung++;
                        return Future.ready(name + Poll.ready(sung).isReady());
                    }

                    @Async
                    Future<String> sing() {
                        java.util.logging.Logger.getLogger("choir").fine(learn("Waltz").await());
                        return Future.ready(Futures.join(learn("Polka"), Future.ready(1)).await().toString());
                    }

                    public static void main(String[] arguments) {
                        System.out.println(Futures.blockOn(new Songs().learn("Waltz")));
                    }
                }
                """);
    }

    @Test
    void theRuntimeStandsOnTheModulePath() throws Exception {
        assertThat(commands.javac(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-p",
                        RUNTIME,
                        "-processorpath",
                        PROCESSOR,
                        "-d",
                        "@out",
                        "@src/choir/module-info.java",
                        "@src/choir/choir/Songs.java"))
                .isEmpty();
        assertThat(commands.process("java", "-p", path(folder + "/out", RUNTIME), "-m", "choir/choir.Songs"))
                .isEqualTo("Waltztrue\n");
    }

    @Test
    void theProcessorStandsOnAModulePath() throws Exception {
        Path jar = processorJar();
        assertThat(commands.javac(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-p",
                        RUNTIME,
                        "--processor-module-path",
                        jar.toString(),
                        "-d",
                        "@out",
                        "@src/choir/module-info.java",
                        "@src/choir/choir/Songs.java"))
                .isEmpty();
        assertThat(folder.resolve("out/choir/Songs$sing.class")).exists();
    }

    @Test
    void manyModulesAreCompiledAtOnce() throws Exception {
        commands.write("src/hall/module-info.java", "module hall { requires dev.stator; requires choir; }");
        commands.write("src/choir/module-info.java", """
                module choir {
                    requires transitive dev.stator;
                    requires java.logging;
                    exports choir;
                }
                """);
        commands.write("src/hall/hall/Hall.java", """
                package hall;

                import choir.Songs;
                import dev.stator.Async;
                import dev.stator.Future;
                import dev.stator.Futures;

                public class Hall {
                    @Async
                    static Future<Boolean> open(Songs songs) {
                        Future.yieldNow().await();
                        return Future.ready(songs != null);
                    }

                    public static void main(String[] arguments) {
                        System.out.println(Futures.blockOn(open(new Songs())));
                    }
                }
                """);
        assertThat(commands.javac(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-p",
                        RUNTIME,
                        "-processorpath",
                        PROCESSOR,
                        "-d",
                        "@out",
                        "--module-source-path",
                        "@src",
                        "--module",
                        "hall,choir"))
                .isEmpty();
        assertThat(commands.process("java", "-p", path(folder + "/out", RUNTIME), "-m", "hall/hall.Hall"))
                .isEqualTo("true\n");
    }

    /** All that a body can use of a library of which the JDK shows no class file. */
    @Test
    void aBodyUsesALibraryOfTheModulePath() throws Exception {
        commands.write("src/library/module-info.java", "module library { exports library; }");
        commands.write("src/library/library/Shelf.java", """
                package library;

                import java.io.IOException;
                import java.util.*;
                import java.util.function.*;

                public abstract sealed class Shelf<T extends Comparable<T> & java.io.Serializable> implements Iterable<T> {
                    public static final String NAME = "shelf \\"1\\"\\n";
                    public static final char SEPARATOR = '\\'';
                    public static final long SIZE = 1L << 40;
                    public static final double HALF = 0.5;
                    protected final List<T> books = new ArrayList<>();

                    protected Shelf(T... first) {
                        books.addAll(Arrays.asList(first));
                    }

                    public abstract <R, X extends Exception> R map(Function<? super T, ? extends R> f, Class<X> x) throws X, IOException;

                    public <R> Slot<R> slot(R value) {
                        return new Slot<>(value);
                    }

                    public Iterator<T> iterator() {
                        return books.iterator();
                    }

                    public class Slot<R> {
                        public final R value;

                        public Slot(R value) {
                            this.value = value;
                        }
                    }

                    public static final class Small extends Shelf<String> {
                        public Small(String... first) {
                            super(first);
                        }

                        @Override
                        public <R, X extends Exception> R map(Function<? super String, ? extends R> f, Class<X> x) {
                            return f.apply(books.get(0));
                        }
                    }

                    public record Pair<A, B extends List<A>>(A a, B b) {
                        public static <A> Pair<A, List<A>> of(A a) {
                            return new Pair<>(a, List.of());
                        }
                    }

                    public enum Kind {
                        SMALL { },
                        LARGE;

                        public Kind other() {
                            return this == SMALL ? LARGE : SMALL;
                        }
                    }

                    public @interface Label {
                        String value() default "none";

                        int[] sizes() default {1, 2};
                    }

                    public interface Reader {
                        int PAGES = 7;

                        void read(String... pages) throws IOException;

                        default Reader twice() {
                            return pages -> {
                                read(pages);
                                read(pages);
                            };
                        }

                        static Reader none() {
                            return pages -> {};
                        }
                    }
                }
                """);
        commands.javac(
                "-Xlint:-unchecked",
                "-nowarn",
                "-d",
                "@library",
                "@src/library/module-info.java",
                "@src/library/library/Shelf.java");
        commands.write("src/choir/module-info.java", "module choir { requires dev.stator; requires library; }");
        commands.write("src/choir/choir/Songs.java", """
                package choir;

                import dev.stator.*;
                import java.io.IOException;
                import java.util.List;
                import library.Shelf;
                import library.Shelf.*;

                @Label("songs")
                public class Songs {
                    @Async
                    static Future<String> sing() throws IOException {
                        Shelf.Small shelf = new Shelf.Small("a", "b");
                        Future.yieldNow().await();
                        String all = Shelf.NAME.trim() + Shelf.SEPARATOR + Shelf.SIZE + Shelf.HALF;
                        for (String book : shelf) {
                            Future.yieldNow().await();
                            all += book;
                        }
                        int mapped = shelf.map(String::length, IllegalStateException.class);
                        var pair = Pair.of(mapped);
                        Future.yieldNow().await();
                        List<Integer> list = pair.b();
                        StringBuilder read = new StringBuilder();
                        Reader reader = pages -> read.append(pages.length + Reader.PAGES);
                        reader.twice().read("x", "y");
                        Reader.none().read();
                        Shelf<String>.Slot<Integer> slot = shelf.slot(list.size());
                        Kind kind = Kind.SMALL.other();
                        Future.yieldNow().await();
                        return Future.ready(all + pair.a() + read + slot.value + kind);
                    }

                    public static void main(String[] arguments) throws IOException {
                        System.out.println(Futures.blockOn(sing()));
                    }
                }
                """);
        String modulePath = path(folder + "/library", RUNTIME);
        assertThat(commands.javac(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-p",
                        modulePath,
                        "-processorpath",
                        PROCESSOR,
                        "-d",
                        "@out",
                        "@src/choir/module-info.java",
                        "@src/choir/choir/Songs.java"))
                .isEmpty();
        assertThat(commands.process("java", "-p", path(folder + "/out", modulePath), "-m", "choir/choir.Songs"))
                .isEqualTo("shelf \"1\"'10995116277760.5ab1990LARGE\n");
    }

    /** The one jar, as the build makes it. */
    private Path processorJar() throws IOException {
        commands.javac(
                "-proc:none",
                "--patch-module",
                "dev.stator.processor=" + PROCESSOR,
                "-d",
                "@descriptor",
                "src/main/module/module-info.java");
        Path jar = folder.resolve("stator-processor.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("module-info.class"));
            Files.copy(folder.resolve("descriptor/module-info.class"), out);
            for (String entry : PROCESSOR.split(java.io.File.pathSeparator)) {
                if (Files.isDirectory(Path.of(entry))) {
                    addDirectory(out, Path.of(entry));
                } else {
                    try (var library = java.nio.file.FileSystems.newFileSystem(Path.of(entry))) {
                        addDirectory(out, library.getPath("/"));
                    }
                }
            }
        }
        return jar;
    }

    private static void addDirectory(ZipOutputStream out, Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("META-INF/services/")
                        || (!name.startsWith("META-INF") && !name.startsWith("module-info"))) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}

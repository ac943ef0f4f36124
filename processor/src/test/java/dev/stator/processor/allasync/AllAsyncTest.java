package dev.stator.processor.allasync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stator.processor.Compilation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small library with all methods async is the same library. */
class AllAsyncTest {

    private static final String LIBRARY = """
            import java.util.ArrayList;
            import java.util.List;
            import java.util.concurrent.Callable;

            public class Library implements Callable<String> {
                private static final int LIMIT = 3;
                private final List<String> books = new ArrayList<>();
                private int lent;

                public String call() throws Exception {
                    add("b", "a", "c");
                    add();
                    int known;
                    if (count() == LIMIT && (known = books.size()) > 2) {
                        lend(known);
                    }
                    byte small = LIMIT + 1;
                    StringBuilder all = new StringBuilder();
                    for (int i = 0; i < small; i++) {
                        all.append(title(i)).append(i % 2 == 0 ? "," : ";");
                    }
                    return all + first(books, (one, other) -> one.compareTo(other) < 0) + countAsync() + lent;
                }

                void add(String... titles) {
                    for (String title : titles) {
                        if (title == null) return;
                        synchronized (books) {
                            books.add(title);
                        }
                    }
                }

                private String title(int i) {
                    try {
                        return books.get(i);
                    } catch (IndexOutOfBoundsException e) {
                        return switch (i) {
                            case LIMIT -> "none";
                            default -> throw e;
                        };
                    } finally {
                        lent -= -1;
                    }
                }

                interface Order<T> {
                    boolean test(T one, T other);
                }

                static <T> T first(List<? extends T> list, Order<? super T> order) {
                    T first = null;
                    for (T each : list) {
                        first = first == null || order.test(each, first) ? each : first;
                    }
                    return first;
                }

                void lend(int books) {
                    lent += books * 10;
                }

                int count() {
                    return books.size();
                }

                long countAsync() {
                    return 'c';
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void libraryIsTheSame(long seed, @TempDir Path folder) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("Library.java"), LIBRARY);
        Path out = folder.resolve("out");
        new AllAsync(sources, System.getProperty("java.class.path"), seed).write(out);

        String text = Files.readString(out.resolve("Library.java"));
        assertTrue(text.contains("blockOn(countAsync2())"), text);
        Compilation compilation = Compilation.of(folder, Map.of("Library.java", text), "-Xlint:-cast");
        assertTrue(compilation.success(), () -> compilation.messages() + text);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compilation.classes().toUri().toURL()})) {
            Callable<?> library = (Callable<?>)
                    loader.loadClass("Library").getDeclaredConstructor().newInstance();
            assertEquals("b,a;c,none;a9934", library.call());
        }
    }
}

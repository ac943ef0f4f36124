package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/guide/options.md shows. */
class OptionsTest {

    private static final String SINGER = """
            import dev.stator.Async;
            import dev.stator.Future;
            import dev.stator.Futures;
            import java.util.List;

            class Singer {
                @Async
                static Future<Integer> sing(List<String> verses) {
                    int words = 0;
                    for (String verse : verses) {
                        words += count(verse).await();
                    }
                    return Future.ready(words);
                }

                private static Future<Integer> count(String verse) {
                    if (verse.isEmpty()) {
                        return Future.failed(new IllegalArgumentException("no verse"));
                    }
                    return Future.ready(verse.split(" ").length);
                }

                public static void main(String[] arguments) {
                    Futures.blockOn(sing(List.of("one two three", "")));
                }
            }
            """;

    private static final String GRAPH = """
            Note: Singer.sing, Singer.java:8: control-flow graph
              0: line 9
                  // live: verses
                  words = 0;
                  iterator = verses.iterator();
                  goto 1
              1: for (String verse : verses)   line 10
                  // live: words, iterator
                  if (iterator.hasNext()) 2 else 4
              2: line 10
                  // live: words, iterator
                  verse = iterator.next();
                  // survive: words, iterator
                  right = await Singer$Inside.count(verse) as INT, then 3
              3: line 11
                  // live: words, iterator, right
                  words = words + right;
                  goto 1
              4: line 13
                  // live: words
                  return answer(cx, words);
                  unreachable
            """;

    private static final String MACHINE = """
            Note: Singer.sing, Singer.java:8: machine
              state  line  awaits         survives         on failure  on cancellation
              0      8     (not started)  verses           fails       nothing to clean up
              1      11    count(verse)   words, iterator  fails       done

              field     type              given  holds
              verses    List<String>      first  verses
              words     int                      words
              iterator  Iterator<String>         iterator

              label  line  block
              0      9
              2      10    for (String verse : verses)
              1      11    after the await
            """;

    @TempDir
    Path folder;

    private Commands commands;

    @BeforeEach
    void writeSource() throws IOException {
        commands = new Commands(folder);
        Files.writeString(folder.resolve("Singer.java"), SINGER);
    }

    @Test
    void dumpsTheGraph() throws Exception {
        assertThat(shown(commands.javac("-Astator.dump=ir", "Singer.java"))).isEqualTo(GRAPH);
    }

    @Test
    void dumpsTheMachine() throws Exception {
        assertThat(shown(commands.javac("-Astator.dump=machine", "Singer.java")))
                .isEqualTo(MACHINE);
    }

    @Test
    void dumpsBoth() throws Exception {
        assertThat(shown(commands.javac("-Astator.dump=ir,machine", "Singer.java")))
                .isEqualTo(GRAPH + MACHINE);
    }

    /** The user reads trailing blanks nowhere. */
    private static String shown(String output) {
        return output.replaceAll("(?m) +$", "");
    }
}

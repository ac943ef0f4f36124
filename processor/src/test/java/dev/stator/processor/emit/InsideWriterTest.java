package dev.stator.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.Source;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stand-ins as text. */
class InsideWriterTest {

    @TempDir
    Path folder;

    @Test
    void aStandInDeclaresTheMembersAndCastsBothWays() throws IOException {
        Fragment owner = Fragment.of(Fragment.type("app", "Songs"), "<T>");
        Inside.StandIn mood = new Inside.StandIn(
                "Mood",
                "app.Songs$Inside$Mood",
                "app.Songs$Mood",
                Fragment.text("enum Mood"),
                Fragment.text("SAD, GAY"),
                List.of(),
                List.of(),
                null);
        Source source = InsideWriter.write(
                new Inside(
                        "app",
                        "app.Songs",
                        Set.of("Mood"),
                        new Inside.StandIn(
                                "Songs$Inside",
                                "app.Songs$Inside",
                                "app.Songs",
                                Fragment.text("final class Songs$Inside<T extends Comparable<T>>"),
                                null,
                                List.of(
                                        Fragment.text("int sung;"),
                                        Fragment.of(
                                                "native ",
                                                Fragment.type("java.util", "List"),
                                                "<T> names() throws Exception;")),
                                List.of(mood),
                                new Inside.Conversion(
                                        "of",
                                        true,
                                        Fragment.text("<T extends Comparable<T>>"),
                                        Fragment.text("Songs$Inside<T>"),
                                        owner)),
                        List.of()),
                new Surroundings(true, name -> false, new ImportChoices()));
        assertThat(source.text()).endsWith("""
                final class Songs$Inside<T extends Comparable<T>> {

                    int sung;

                    native List<T> names() throws Exception;

                    static <T extends Comparable<T>> Songs$Inside<T> of(Songs<T> self) {
                        return (Songs$Inside<T>) (Object) self;
                    }

                    static <T extends Comparable<T>> Songs<T> outside(Songs$Inside<T> inside) {
                        return (Songs<T>) (Object) inside;
                    }

                    enum Mood {

                        SAD, GAY;
                    }
                }
                """);
        assertThat(Lint.of(source, folder)).isEmpty();
    }
}

package dev.stator.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Part;
import dev.stator.processor.machine.Source;
import dev.stator.processor.machine.State;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.LocalTypes;
import dev.stator.processor.model.Models;
import dev.stator.processor.model.NameScope;
import dev.stator.processor.model.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines as text. What whole programs become stands in the goldens under {@code resources/golden}; here are the corners. */
class MachineWriterTest {

    private static final Surroundings BESIDE_NOTHING = new Surroundings(true, name -> false, new ImportChoices());
    private static final Fragment FUTURE = Fragment.type("dev.stator", "Future");
    private static final Fragment LIST = Fragment.type("java.util", "List");

    private final Local self =
            new Local(Local.Kind.SELF, "self", Fragment.of(Fragment.type("app", "Songs"), "<T>"), null);
    private final Local song = new Local(Local.Kind.PARAMETER, "song", Fragment.of(FUTURE, "<Integer>"), null);
    private final Local names = new Local(Local.Kind.PARAMETER, "names", Fragment.of(LIST, "<? extends T>"), null);
    private final Local verses = new Local(Local.Kind.USER, "verses", ValueType.INT.text(), "0");
    private final Local thrown = new Local(Local.Kind.TEMPORARY, "thrown", Fragment.text("Throwable"), null);
    private final Field songField = new Field("song", song.type(), List.of(song), true, false);
    private final Field versesField = new Field("verses", verses.type(), List.of(verses), false, false);

    @TempDir
    Path folder;

    @Test
    void aGenericMachineWithAHandler() throws IOException {
        Handlers handlers =
                new Handlers(List.of(new Handlers.Route(List.of(1, 2), 3, "catch, 8")), List.of(), thrown, "failure");
        Step.Await await = new Step.Await(
                1,
                new Awaited.Future(Fragment.read(song)),
                "song",
                List.of(new Field.Save(verses, versesField)),
                List.of(),
                7);
        MachineClass machine = new MachineClass(
                method(Result.INT),
                List.of(
                        new State(0, 5, "(not started)", List.of(song, names), "fails", "nothing to clean up"),
                        new State(1, 7, "song", List.of(verses), "catch, 8", "done")),
                List.of(),
                List.of(
                        new Field("self", self.type(), List.of(self), true, true),
                        songField,
                        new Field("names", names.type(), List.of(names), true, true),
                        versesField),
                List.of(verses, thrown),
                false,
                List.of(new Part(List.of(
                        new Label(
                                List.of(0),
                                null,
                                6,
                                List.of(
                                        new Step.Assign(verses, false, Fragment.text("1"), 6),
                                        new Step.Enter(2, "catch, 8", 7))),
                        new Label(List.of(2), "try", 7, List.of(await)),
                        new Label(
                                List.of(1),
                                null,
                                7,
                                List.of(
                                        new Step.Execute(Fragment.of(verses, " += intOf(cx, awaited);"), true, 7),
                                        new Step.Jump(4, 7))),
                        new Label(
                                List.of(3),
                                "catch (Exception e)",
                                8,
                                List.of(new Step.If(
                                        Fragment.of(thrown, " instanceof Error"),
                                        true,
                                        List.of(new Step.Assign(verses, false, Fragment.text("2"), 9)),
                                        List.of(new Step.Throw(Fragment.read(thrown), 8)),
                                        8))),
                        new Label(
                                List.of(4),
                                null,
                                10,
                                List.of(new Step.Leave(Return.Kind.VALUE, Fragment.read(verses), 10)))))),
                handlers);

        Source source = MachineWriter.write(machine, BESIDE_NOTHING);

        assertThat(Lint.of(source, folder)).isEmpty();
        assertThat(source.text()).contains("""
                        /**
                         * The state machine of {@code Songs.learn}, Songs.java:5:
                         * {@code @Async Future<Integer> learn(Future<Integer> song, List<? extends T> names)}
                         *
                         * <pre>{@code
                         * state  line  awaits         survives     on failure  on cancellation
                         * 0      5     (not started)  song, names  fails       nothing to clean up
                         * 1      7     song           verses       catch, 8    done
                         * }</pre>
                         */
                        """).endsWith("""
                            "fallthrough", "stator:\\"mine\\""
                        })
                        final class Songs$learn<T extends Comparable<T>> extends Machine<Integer> {

                            // what the call was given
                            private Songs<T> self;
                            private Future<Integer> song;
                            private List<? extends T> names;

                            // what survives an await
                            private int verses;

                            Songs$learn(Songs<T> self, Future<Integer> song, List<? extends T> names) {
                                this.self = self;
                                this.song = song;
                                this.names = names;
                            }

                            /** Goes on at the saved state. */
                            @Override
                            protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
                                return learn(cx, depth, this, awaited, self, song, names);
                            }

                            /** The body: starts without a machine, goes on with one. */
                            static <T extends Comparable<T>> Object learn(
                                    Context cx, int depth, Songs$learn<T> machine, Object awaited,
                                    Songs<T> self, Future<Integer> song, List<? extends T> names)
                                    throws Throwable {
                                if (machine == null && isDeep(depth)) {
                                    // too many calls on this stack: starts when they have returned
                                    return await(cx, depth, new Songs$learn<T>(self, song, names));
                                }
                                int state = 0;
                                int verses = 0;
                                Throwable thrown = null;
                                if (machine != null) {
                                    state = machine.state;
                                    verses = machine.verses;
                                    machine.song = null;
                                    thrown = failureOf(awaited);
                                    if (thrown != null) {
                                        state = handler(state, thrown);
                                    }
                                }
                                while (true) {
                                    try {
                                        switch (state) {
                                            case 0: {
                                                verses = 1;
                                                state = 2; // what is thrown from here on goes to catch, 8
                                            }
                                            case 2: { // try
                                                // Songs.java:7 awaits song
                                                awaited = await(cx, depth, song);
                                                if (awaited == PENDING) {
                                                    if (machine == null) {
                                                        machine = new Songs$learn<T>(self, null, names);
                                                    }
                                                    machine.verses = verses;
                                                    return machine.suspend(cx, 1);
                                                }
                                            }
                                            case 1: {
                                                verses += intOf(cx, awaited);
                                                state = 4;
                                                continue;
                                            }
                                            case 3: { // catch (Exception e)
                                                if (!(thrown instanceof Error)) {
                                                    verses = 2;
                                                } else {
                                                    throw thrown;
                                                }
                                            }
                                            case 4: {
                                                return answer(cx, verses);
                                            }
                                        }
                                    } catch (Throwable failure) {
                                        state = handler(state, failure);
                                        thrown = failure;
                                    }
                                }
                            }

                            /** The state that handles what is thrown in {@code state}; throws it on if there is none. */
                            private static int handler(int state, Throwable thrown) throws Throwable {
                                if (isCancellation(thrown)) {
                                    throw thrown;
                                }
                                switch (state) {
                                    case 1, 2: return 3; // catch, 8
                                    default: throw thrown;
                                }
                            }

                            @Override
                            protected void clear() {
                                self = null;
                                song = null;
                                names = null;
                            }

                            @Override
                            protected StackTraceElement suspendedAt() {
                                return at("learn", "Songs.java", 5, 7);
                            }
                        }
                        """);
        assertThat(userLine(source, "awaited = await(cx, depth, song);")).isEqualTo(7);
        assertThat(userLine(source, "return answer(cx, verses);")).isEqualTo(10);
        assertThat(userLine(source, "machine.verses = verses;")).isZero();
    }

    @Test
    void aBodyThatNeverWaitsIsItsStatements() throws IOException {
        Fragment value = Fragment.of("(Supplier<Integer>) () -> ", names, ".size()");
        Source source = MachineWriter.write(
                straight(Result.REFERENCE, new Step.Leave(Return.Kind.VALUE, value, 6)), BESIDE_NOTHING);
        assertThat(source.text()).contains("""
                            throws Throwable {
                        if (machine == null && isDeep(depth)) {
                            // too many calls on this stack: starts when they have returned
                            return await(cx, depth, new Songs$learn<T>(self, song, names));
                        }
                        return (Supplier<Integer>) () -> names.size();
                    }
                """);
        assertThat(Lint.of(source, folder)).isEmpty();
    }

    @Test
    void aGuardedCallIsMadeAsWrittenWhereTheClassIsAnother() {
        Awaited.Call call = new Awaited.Call(
                Models.callee("sing"),
                Fragment.read(song),
                List.of(Fragment.text("1")),
                Fragment.type("app", "Song"),
                Models.template("#0.sing(#1)"));
        Step await = new Step.Await(1, call, "song.sing(1)", List.of(), List.of(), 6);
        assertThat(MachineWriter.write(straight(Result.REFERENCE, await), BESIDE_NOTHING)
                        .text())
                .contains("""
                        awaited = song != null && song.getClass() == Song.class
                                ? Songs$sing.sing(cx, depth + 1, null, null, song, 1)
                                : await(cx, depth, song.sing(1));
                """);
    }

    @Test
    void theUsersTextStaysInsideComments() throws IOException {
        Source source = MachineWriter.write(
                straight(
                        Result.REFERENCE,
                        new Step.Comment(List.of("ends with \\u000a */ oops"), 6),
                        new Step.Await(
                                1,
                                new Awaited.Future(Fragment.read(song)),
                                "f(\"\\u000a\", \"*/ {\")",
                                List.of(),
                                List.of(),
                                6),
                        new Step.Leave(Return.Kind.ANSWER, null, 6)),
                new Surroundings(false, name -> false, new ImportChoices()));
        assertThat(source.text()).contains("// ends with \\ u000a */ oops\n").doesNotContain("@Generated");
        assertThat(Lint.of(source, folder)).isEmpty();
    }

    private MachineClass straight(Result unboxed, Step... steps) {
        return new MachineClass(
                method(unboxed),
                List.of(new State(0, 5, "f(\"\\u000a\", \"*/ {\")", List.of(), "fails", "nothing to clean up")),
                List.of(),
                List.of(
                        new Field("self", self.type(), List.of(self), true, true),
                        new Field("song", song.type(), List.of(song), true, true),
                        new Field("names", names.type(), List.of(names), true, true)),
                List.of(),
                false,
                List.of(new Part(List.of(new Label(List.of(0), null, 6, List.of(steps))))),
                null);
    }

    private AsyncMethod method(Result unboxed) {
        Fragment result = unboxed == Result.INT
                ? Fragment.text("Integer")
                : Fragment.of(Fragment.type("java.util.function", "Supplier"), "<Integer>");
        return new AsyncMethod(
                new AsyncMethod.Reference(
                        "app",
                        "app.Songs",
                        "app.Songs",
                        "learn",
                        "()V",
                        "()V",
                        "app.Songs",
                        "Songs$learn",
                        "learn",
                        true),
                "Songs.java",
                "Songs.learn",
                AsyncMethod.Kind.METHOD,
                "@Async Future<Integer> learn(Future<Integer> song, List<? extends T> names)",
                List.of(Fragment.text("T extends Comparable<T>")),
                List.of("T"),
                self,
                List.of(song, names),
                result,
                unboxed,
                new TreeSet<>(Set.of("fallthrough", "stator:\"mine\"")),
                new NameScope(),
                LocalTypes.NONE,
                new Statement.Block(List.of(), 5),
                5);
    }

    private static int userLine(Source source, String line) {
        List<String> lines = source.text().lines().map(String::strip).toList();
        return source.lines().userLine(lines.indexOf(line) + 1);
    }
}

package dev.stator.processor.lower;

import static dev.stator.processor.lower.Lowered.assertLowers;
import static dev.stator.processor.model.Expression.ValueType.BOOLEAN;
import static dev.stator.processor.model.Expression.ValueType.INT;
import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.assign;
import static dev.stator.processor.model.Models.composite;
import static dev.stator.processor.model.Models.read;
import static dev.stator.processor.model.Models.reference;
import static dev.stator.processor.model.Models.stable;
import static dev.stator.processor.model.Models.text;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import dev.stator.processor.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLoweringTest {

    private final Models m = new Models();
    private final Statement.Target loop = new Statement.Target("loop");

    @Test
    void aLoopTestsBreaksAndContinues() {
        assertLowers(
                m.method(
                        m.run("before()"),
                        m.loop(
                                loop,
                                text(BOOLEAN, "more()"),
                                m.run(m.await(STRING, "a()")),
                                m.when(text(BOOLEAN, "enough()"), m.leave(loop), null),
                                m.when(text(BOOLEAN, "odd()"), m.goOn(loop), null),
                                m.run("last()")),
                        m.answer(null)),
                """
                0: line 1
                    before();
                    goto 1
                1: while (...)   line 2
                    if (more()) 2 else 6
                2: line 2
                    await a() as IGNORED, then 3
                3: line 3
                    if (enough()) 6 else 4
                4: line 4
                    if (odd()) 1 else 5
                5: line 5
                    last();
                    goto 1
                6: line 6
                    return VALUE
                """);
    }

    @Test
    void anEndlessLoopAtTheStartKeepsTheEntryApart() {
        assertLowers(m.method(m.loop(loop, null, m.run(m.await(STRING, "tick()")))), """
                0: line 1
                    goto 1
                1: for (;;)   line 1
                    await tick() as IGNORED, then 1
                """);
    }

    @Test
    void aForLoopAwaitsInItsHeader() {
        Local i = m.local("i", INT);
        Statement start = m.declare(i, m.await(INT, "first()"));
        Statement update = m.run(assign(i, m.await(INT, "next()")));
        assertLowers(
                m.method(
                        new Statement.Loop(
                                loop,
                                "for (...)",
                                List.of(start),
                                composite(BOOLEAN, "#0 < #1", read(i), m.await(INT, "limit()")),
                                true,
                                List.of(update),
                                m.run("use(", i, ")"),
                                1),
                        m.answer(null)),
                """
                0: line 1
                    i = await first() as INT, then 1
                1: for (...)   line 3
                    right = await limit() as INT, then 2
                2: line 1
                    if (i < right) 3 else 4
                3: line 3
                    use(i);
                    i = await next() as INT, then 1
                4: line 4
                    return VALUE
                """);
    }

    @Test
    void aDoLoopTestsAtItsFoot() {
        assertLowers(
                m.method(
                        new Statement.Loop(
                                loop,
                                "do ... while (...)",
                                List.of(),
                                m.await(reference("Boolean"), "more()"),
                                false,
                                List.of(),
                                m.when(text(BOOLEAN, "odd()"), m.goOn(loop), m.run("even()")),
                                1),
                        m.answer(null)),
                """
                0: line 1
                    goto 1
                1: do ... while (...)   line 1
                    if (odd()) 3 else 2
                2: line 2
                    even();
                    goto 3
                3: line 1
                    condition = await more() as BOXED, then 4
                4: line 2
                    if (condition) 1 else 5
                5: line 3
                    return VALUE
                """);
    }

    @Test
    void aForEachLoopOverAnIterable() {
        Local song = m.local("song", STRING);
        assertLowers(
                m.method(
                        new Statement.ForEach(
                                loop,
                                "for (String song : songs())",
                                song,
                                text(reference("List"), "songs()"),
                                false,
                                reference("Iterator<?>"),
                                STRING.text(),
                                m.run(m.await(STRING, composite(reference("Future"), "sing(#0)", read(song)))),
                                1),
                        m.answer(null)),
                """
                0: line 1
                    iterator = songs().iterator();
                    goto 1
                1: for (String song : songs())   line 1
                    if (iterator.hasNext()) 2 else 3
                2: line 1
                    song = (String) iterator.next();
                    await sing(song) as IGNORED, then 1
                3: line 2
                    return VALUE
                """);
    }

    @Test
    void aForEachLoopOverAnArray() {
        Local song = m.local("song", STRING);
        assertLowers(
                m.method(
                        new Statement.ForEach(
                                loop,
                                "for (String song : songs())",
                                song,
                                text(reference("String[]"), "songs()"),
                                true,
                                reference("String[]"),
                                null,
                                m.run(m.await(STRING, composite(reference("Future"), "sing(#0)", read(song)))),
                                1),
                        m.answer(null)),
                """
                0: line 1
                    array = songs();
                    index = 0;
                    goto 1
                1: for (String song : songs())   line 1
                    if (index < array.length) 2 else 4
                2: line 1
                    song = array[index];
                    await sing(song) as IGNORED, then 3
                3: line 1
                    index = index + 1;
                    goto 1
                4: line 2
                    return VALUE
                """);
    }

    @Test
    void aLabelledStatementIsLeft() {
        assertLowers(
                m.method(
                        new Statement.Labeled(
                                loop,
                                m.block(
                                        m.run(m.await(STRING, "a()")),
                                        m.when(text(BOOLEAN, "done()"), m.leave(loop), null),
                                        m.run("more()")),
                                1),
                        m.answer(stable(STRING, "null"))),
                """
                0: line 1
                    await a() as IGNORED, then 1
                1: line 2
                    if (done()) 3 else 2
                2: line 3
                    more();
                    goto 3
                3: line 4
                    return VALUE null
                """);
    }

    @Test
    void commentsStayAndUnassignedVariablesAreReset() {
        Local song = m.local("song", STRING);
        assertLowers(
                m.method(
                        new Statement.Comment(List.of("two", "lines"), 1),
                        m.declare(song, null),
                        m.run(m.await(STRING, "a()")),
                        new Statement.Plain(Fragment.text("throw new Error();"), false, 9)),
                """
                0: line 1
                    // two
                    // lines
                    song = null;
                    await a() as IGNORED, then 1
                1: line 9
                    throw new Error();
                    unreachable
                """);
    }
}

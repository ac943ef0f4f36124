package dev.stator.processor.lower;

import static dev.stator.processor.lower.Lowered.assertLowers;
import static dev.stator.processor.model.Expression.ValueType.BOOLEAN;
import static dev.stator.processor.model.Models.IO_EXCEPTION;
import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.text;

import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import dev.stator.processor.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code finally}: every way out of a {@code try} runs it, and then goes on where it was going. */
class CleanupLoweringTest {

    private final Models m = new Models();
    private final Statement.Target loop = new Statement.Target("loop");

    @Test
    void aFinallyThatOnlyFallsThroughOrThrowsAsksWhatIsPending() {
        assertLowers(
                m.method(
                        m.attempt(
                                m.block(m.run(m.await(STRING, "read()"))),
                                List.of(),
                                m.block(m.run(m.await(STRING, "close()")))),
                        m.answer(null)),
                """
                0: try   line 1, fails to 2, cancels to 2
                    await read() as IGNORED, then 1
                1: line 1, fails to 2, cancels to 2
                    pending = null;
                    goto 3
                2: line 2
                    pending = thrown;
                    goto 3
                3: finally   line 2
                    await close() as IGNORED, then 4
                4: line 2
                    if (pending != null) 5 else 6
                5: line 2
                    throw pending
                6: line 3
                    return VALUE
                """);
    }

    @Test
    void aReturnIsKeptWhileTheFinallyRuns() {
        assertLowers(
                m.method(
                        m.attempt(m.block(m.outcome("read()")), List.of(), m.block(m.run(m.await(STRING, "close()"))))),
                """
                0: try   line 1, fails to 2, cancels to 2
                    result = await read() as BOXED, then 1
                1: line 1, fails to 2, cancels to 2
                    pending = null;
                    goto 3
                2: line 2
                    pending = thrown;
                    result = null;
                    goto 3
                3: finally   line 2
                    await close() as IGNORED, then 4
                4: line 2
                    if (pending != null) 5 else 6
                5: line 2
                    throw pending
                6: line 2
                    return VALUE result
                """);
    }

    @Test
    void severalExitsAreNumbered() {
        Local e = m.local("e", new ValueType(IO_EXCEPTION, null));
        assertLowers(
                m.method(
                        m.loop(
                                loop,
                                null,
                                m.attempt(
                                        m.block(
                                                m.run(m.await(STRING, "a()")),
                                                m.when(text(BOOLEAN, "one()"), m.leave(loop), null),
                                                m.when(text(BOOLEAN, "two()"), m.goOn(loop), null)),
                                        List.of(m.handler(e, m.answer(text(STRING, "recover()")))),
                                        m.block(m.run("close()")))),
                        m.answer(null)),
                """
                0: line 1
                    goto 1
                1: for (;;), try   line 1, fails to 7, cancels to 10
                    await a() as IGNORED, then 2
                2: line 2, fails to 7, cancels to 10
                    if (one()) 3 else 4
                3: line 2, fails to 7, cancels to 10
                    exit = 2;
                    pending = null;
                    result = null;
                    goto 11
                4: line 3, fails to 7, cancels to 10
                    if (two()) 5 else 6
                5: line 3, fails to 7, cancels to 10
                    exit = 3;
                    pending = null;
                    result = null;
                    goto 11
                6: line 3, fails to 7, cancels to 10
                    exit = 0;
                    pending = null;
                    result = null;
                    goto 11
                7: line 4, fails to 10, cancels to 10
                    if (thrown instanceof IOException) 8 else 9
                8: catch (IOException e)   line 4, fails to 10, cancels to 10
                    e = (IOException) thrown;
                    result = recover();
                    exit = 4;
                    pending = null;
                    goto 11
                9: line 1, fails to 10, cancels to 10
                    throw thrown
                10: line 5
                    pending = thrown;
                    exit = 1;
                    result = null;
                    goto 11
                11: finally   line 5
                    close();
                    switch (exit) 1 -> 12, 2 -> 14, 3 -> 1, 4 -> 13, default -> 1
                12: line 5
                    throw pending
                13: line 5
                    return VALUE result
                14: line 6
                    return VALUE
                """);
    }

    @Test
    void aFailedCleanupOfACancelledBodyIsReportedWhereSomethingIsAround() {
        Local e = m.local("e", new ValueType(IO_EXCEPTION, null));
        Statement.Try inner = m.attempt(
                m.block(m.run(m.await(STRING, "read()"))), List.of(), m.block(m.run(m.await(STRING, "close()"))));
        assertLowers(
                m.method(m.attempt(m.block(inner), List.of(m.handler(e, m.run("log(", e, ")"))), null), m.answer(null)),
                """
                0: try   line 1, fails to 2, cancels to 2
                    await read() as IGNORED, then 1
                1: line 1, fails to 2, cancels to 2
                    pending = null;
                    goto 3
                2: line 2, fails to 9
                    pending = thrown;
                    goto 3
                3: finally   line 2, fails to 6
                    await close() as IGNORED, then 4
                4: line 2, fails to 9
                    if (pending != null) 5 else 12
                5: line 2, fails to 9
                    throw pending
                6: finally has failed   line 2, fails to 9
                    if (isCancellation(pending)) 7 else 8
                7: line 2, fails to 9
                    thrown = cleanupFailed(thrown);
                    goto 8
                8: line 2, fails to 9
                    throw thrown
                9: line 3
                    if (thrown instanceof IOException) 10 else 11
                10: catch (IOException e)   line 3
                    e = (IOException) thrown;
                    log(e);
                    goto 12
                11: line 1
                    throw thrown
                12: line 4
                    return VALUE
                """);
    }

    @Test
    void aJumpOutOfAFinallyDoesNotStopACancellation() {
        assertLowers(
                m.method(
                        m.loop(
                                loop,
                                null,
                                m.attempt(
                                        m.block(m.run(m.await(STRING, "read()"))), List.of(), m.block(m.leave(loop)))),
                        m.answer(null)),
                """
                0: for (;;), try   line 1, fails to 2, cancels to 2
                    await read() as IGNORED, then 1
                1: line 1, fails to 2, cancels to 2
                    pending = null;
                    goto 3
                2: line 2
                    pending = thrown;
                    goto 3
                3: finally   line 2
                    if (isCancellation(pending)) 4 else 5
                4: line 2
                    throw pending
                5: line 3
                    return VALUE
                """);
    }

    @Test
    void returnsPassNestedFinallysInnermostFirst() {
        Statement.Try inner = m.attempt(m.block(m.outcome("read()")), List.of(), m.block(m.run("inner()")));
        assertLowers(m.method(m.attempt(m.block(inner), List.of(), m.block(m.run(m.await(STRING, "outer()"))))), """
                0: try   line 1, fails to 2, cancels to 2
                    result = await read() as BOXED, then 1
                1: line 1, fails to 2, cancels to 2
                    pending = null;
                    goto 3
                2: line 2, fails to 10, cancels to 10
                    pending = thrown;
                    result = null;
                    goto 3
                3: finally   line 2, fails to 7, cancels to 10
                    inner();
                    goto 4
                4: line 2, fails to 10, cancels to 10
                    if (pending != null) 5 else 6
                5: line 2, fails to 10, cancels to 10
                    throw pending
                6: line 2, fails to 10, cancels to 10
                    pending2 = null;
                    goto 11
                7: finally has failed   line 2, fails to 10, cancels to 10
                    if (isCancellation(pending)) 8 else 9
                8: line 2, fails to 10, cancels to 10
                    thrown = cleanupFailed(thrown);
                    goto 9
                9: line 2, fails to 10, cancels to 10
                    throw thrown
                10: line 3
                    pending2 = thrown;
                    result = null;
                    goto 11
                11: finally   line 3
                    await outer() as IGNORED, then 12
                12: line 3
                    if (pending2 != null) 13 else 14
                13: line 3
                    throw pending2
                14: line 3
                    return VALUE result
                """);
    }

    @Test
    void theResultOfAFinallyIsNotTheOneThatWaits() {
        Statement.Try nested = m.attempt(
                m.block(m.when(text(BOOLEAN, "again()"), m.answer(text(STRING, "second()")), m.run("other()"))),
                List.of(),
                m.block(m.run(m.await(STRING, "nested()")), m.leave(loop)));
        assertLowers(
                m.method(m.attempt(
                        m.block(m.answer(text(STRING, "first()"))),
                        List.of(),
                        m.block(new Statement.Labeled(loop, nested, nested.line())))),
                """
                0: try   line 5, fails to 1, cancels to 1
                    result = first();
                    pending = null;
                    goto 2
                1: line 1
                    pending = thrown;
                    result = null;
                    goto 2
                2: finally, try   line 1, fails to 5, cancels to 5
                    if (again()) 3 else 4
                3: line 1, fails to 5, cancels to 5
                    result2 = second();
                    exit = 2;
                    pending2 = null;
                    goto 6
                4: line 2, fails to 5, cancels to 5
                    other();
                    exit = 0;
                    pending2 = null;
                    result2 = null;
                    goto 6
                5: line 3
                    pending2 = thrown;
                    exit = 1;
                    result2 = null;
                    goto 6
                6: finally   line 3
                    await nested() as IGNORED, then 7
                7: line 4
                    if (isCancellation(pending2)) 8 else 9
                8: line 4
                    throw pending2
                9: line 2
                    if (pending != null) 10 else 11
                10: line 2
                    throw pending
                11: line 2
                    return VALUE result
                """);
    }
}

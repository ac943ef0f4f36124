package dev.stator.processor.lower;

import static dev.stator.processor.lower.Lowered.assertLowers;
import static dev.stator.processor.model.Models.IO_EXCEPTION;
import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.reference;
import static dev.stator.processor.model.Models.stable;
import static dev.stator.processor.model.Models.text;

import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import dev.stator.processor.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code try} and {@code catch}: what is thrown asks the clauses in turn. */
class TryLoweringTest {

    private final Models m = new Models();

    @Test
    void catchesAreAskedInTurn() {
        Local io = m.local("e", new ValueType(IO_EXCEPTION, null));
        Local both = m.local("other", reference("RuntimeException"));
        Statement.Catch several = new Statement.Catch(
                List.of(Fragment.text("ArithmeticException"), Fragment.text("ClassCastException")),
                both,
                m.block(m.run("log(", both, ")")),
                "catch (ArithmeticException | ClassCastException other)",
                8);
        assertLowers(
                m.method(
                        m.attempt(
                                m.block(m.run(m.await(STRING, "read()"))),
                                List.of(m.handler(io, m.run(m.await(STRING, "retry()"))), several),
                                null),
                        m.answer(null)),
                """
                0: try   line 2, fails to 1
                    await read() as IGNORED, then 6
                1: line 3
                    if (thrown instanceof IOException) 2 else 3
                2: catch (IOException e)   line 3
                    e = (IOException) thrown;
                    await retry() as IGNORED, then 6
                3: line 8
                    if (thrown instanceof ArithmeticException || thrown instanceof ClassCastException) 4 else 5
                4: catch (ArithmeticException | ClassCastException other)   line 8
                    other = (RuntimeException) thrown;
                    log(other);
                    goto 6
                5: line 2
                    throw thrown
                6: line 4
                    return VALUE
                """);
    }

    @Test
    void aCatchOfEverythingIsNotAsked() {
        Local t = m.local("t", new ValueType(Fragment.type("java.lang", "Throwable"), null));
        assertLowers(
                m.method(
                        m.attempt(
                                m.block(m.run(m.await(STRING, "read()"))),
                                List.of(m.handler(t, m.run("log(", t, ")"))),
                                null),
                        m.answer(null)),
                """
                0: try   line 1, fails to 1
                    await read() as IGNORED, then 2
                1: catch (Throwable t)   line 2
                    t = thrown;
                    log(t);
                    goto 2
                2: line 3
                    return VALUE
                """);
    }

    @Test
    void aFailedReturnPassesEveryHandler() {
        Local e = m.local("e", new ValueType(IO_EXCEPTION, null));
        assertLowers(
                m.method(m.attempt(
                        m.block(m.run(m.await(STRING, "a()")), m.fail(text(reference("Exception"), "failure()"))),
                        List.of(m.handler(e, m.fail(stable(reference("Exception"), e)))),
                        null)),
                """
                0: try   line 1, fails to 3
                    await a() as IGNORED, then 1
                1: line 2, fails to 3
                    failure = failure();
                    goto 2
                2: line 2
                    return FAILURE failure
                3: line 3
                    if (thrown instanceof IOException) 4 else 5
                4: catch (IOException e)   line 3
                    e = (IOException) thrown;
                    return FAILURE e
                5: line 1
                    throw thrown
                """);
    }

    @Test
    void anExceptionMayBeAwaited() {
        assertLowers(m.method(m.raise(m.await(reference("Exception"), "failure()"))), """
                0: line 1
                    exception = await failure() as BOXED, then 1
                1: line 1
                    throw exception
                """);
    }
}

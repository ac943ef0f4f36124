package dev.stator.processor.lower;

import static dev.stator.processor.lower.Lowered.assertLowers;
import static dev.stator.processor.model.Expression.ValueType.BOOLEAN;
import static dev.stator.processor.model.Expression.ValueType.INT;
import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.and;
import static dev.stator.processor.model.Models.assign;
import static dev.stator.processor.model.Models.callee;
import static dev.stator.processor.model.Models.composite;
import static dev.stator.processor.model.Models.or;
import static dev.stator.processor.model.Models.read;
import static dev.stator.processor.model.Models.reference;
import static dev.stator.processor.model.Models.stable;
import static dev.stator.processor.model.Models.template;
import static dev.stator.processor.model.Models.text;

import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is evaluated before an await, after it, and into which temporary (JLS 15.7). */
class ExpressionLoweringTest {

    private final Models m = new Models();

    @Test
    void aDeclaredLocalTakesTheResult() {
        Local song = m.local("song", STRING);
        assertLowers(m.method(m.declare(song, m.await(STRING, "learn()")), m.answer(read(song))), """
                0: line 1
                    song = await learn() as BOXED, then 1
                1: line 2
                    return VALUE song
                """);
    }

    @Test
    void operandsBeforeTheLastAwaitAreSpilledUnlessStable() {
        Expression call = composite(
                STRING,
                "#0.call(#1, #2, #3)",
                text(reference("Band"), "band()"),
                stable(INT, "7"),
                m.await(INT, "count()"),
                text(INT, "after()"));
        assertLowers(m.method(m.answer(call)), """
                0: line 1
                    receiver = band();
                    argument = await count() as INT, then 1
                1: line 1
                    return VALUE receiver.call(7, argument, after())
                """);
    }

    @Test
    void aLaterStatementUsesTheTemporariesOfAnEarlierOne() {
        Expression one = composite(STRING, "#0.call(#1)", text(STRING, "one()"), m.await(STRING, "a()"));
        Expression two = composite(STRING, "#0.call(#1)", text(STRING, "two()"), m.await(STRING, "b()"));
        assertLowers(m.method(m.run(one), m.answer(two)), """
                0: line 1
                    receiver = one();
                    argument = await a() as BOXED, then 1
                1: line 1
                    receiver.call(argument);
                    receiver = two();
                    argument = await b() as BOXED, then 2
                2: line 2
                    return VALUE receiver.call(argument)
                """);
    }

    @Test
    void theLeftOperandIsReadBeforeTheAwait() {
        Local sum = m.local("sum", INT);
        Expression more =
                composite(INT, "#0 + #1 + #2", read(sum), m.await(INT, "next()"), assign(sum, text(INT, "1")));
        assertLowers(m.method(m.declare(sum, text(INT, "0")), m.run(assign(sum, more)), m.answer(read(sum))), """
                0: line 1
                    sum = 0;
                    left = sum;
                    left2 = await next() as INT, then 1
                1: line 2
                    sum = left + left2 + (sum = 1);
                    return VALUE sum
                """);
    }

    @Test
    void aLocalThatNoLaterOperandAssignsIsReadWhereItIsUsed() {
        Local sum = m.local("sum", INT);
        assertLowers(
                m.method(
                        m.declare(sum, text(INT, "0")),
                        m.run(assign(sum, composite(INT, "#0 + #1", read(sum), m.await(INT, "next()")))),
                        m.answer(read(sum))),
                """
                0: line 1
                    sum = 0;
                    right = await next() as INT, then 1
                1: line 2
                    sum = sum + right;
                    return VALUE sum
                """);
    }

    @Test
    void anOperandPutTogetherAgainKeepsItsPlace() {
        Expression inner = composite(INT, "#0 + #1", m.await(INT, "a()"), text(INT, "b()"));
        assertLowers(m.method(m.answer(composite(INT, "#0 * #1", stable(INT, "2"), inner))), """
                0: line 1
                    left = await a() as INT, then 1
                1: line 1
                    return VALUE 2 * (left + b())
                """);
    }

    @Test
    void anAwaitedFutureMayItselfBeAwaited() {
        assertLowers(
                m.method(
                        m.run(m.await(STRING, composite(reference("Future"), "#0.next()", m.await(STRING, "first()")))),
                        m.answer(null)),
                """
                0: line 1
                    receiver = await first() as BOXED, then 1
                1: line 1
                    await receiver.next() as IGNORED, then 2
                2: line 2
                    return VALUE
                """);
    }

    @Test
    void conditionsShortCircuitWithoutTemporaries() {
        Expression condition = and(
                text(BOOLEAN, "quick()"),
                new Expression.Not(or(m.await(reference("Boolean"), "a()"), m.await(reference("Boolean"), "b()"))));
        assertLowers(m.method(m.when(condition, m.run("then()"), m.run("otherwise()")), m.answer(null)), """
                0: line 1
                    if (quick()) 1 else 6
                1: line 1
                    condition = await a() as BOXED, then 2
                2: line 1
                    if (condition) 6 else 3
                3: line 1
                    condition2 = await b() as BOXED, then 4
                4: line 1
                    if (condition2) 6 else 5
                5: line 1
                    then();
                    goto 7
                6: line 2
                    otherwise();
                    goto 7
                7: line 3
                    return VALUE
                """);
    }

    @Test
    void aShortCircuitValueIsBuiltUpInATemporary() {
        Local ok = m.local("ok", BOOLEAN);
        Expression both = and(text(BOOLEAN, "quick()"), m.await(reference("Boolean"), "slow()"));
        assertLowers(m.method(m.declare(ok, both), m.run("use(", ok, ")"), m.answer(null)), """
                0: line 1
                    value = quick();
                    if (value) 1 else 2
                1: line 1
                    value = await slow() as BOXED, then 2
                2: line 1
                    ok = value;
                    use(ok);
                    return VALUE
                """);
    }

    @Test
    void aChoiceAssignsInBothArms() {
        Local song = m.local("song", STRING);
        Expression choice = new Expression.Conditional(
                text(BOOLEAN, "fast()"), m.await(STRING, "polka()"), stable(STRING, "\"none\""), STRING);
        assertLowers(m.method(m.declare(song, choice), m.answer(read(song))), """
                0: line 1
                    if (fast()) 1 else 2
                1: line 1
                    song = await polka() as BOXED, then 3
                2: line 1
                    song = "none";
                    goto 3
                3: line 2
                    return VALUE song
                """);
    }

    @Test
    void aChoiceOfAnotherTypeIsConvertedAfterwards() {
        Local number = m.local("number", reference("Object"));
        Expression choice =
                new Expression.Conditional(text(BOOLEAN, "small()"), stable(INT, "'a'"), m.await(INT, "count()"), INT);
        assertLowers(m.method(m.declare(number, choice), m.answer(null)), """
                0: line 1
                    if (small()) 1 else 2
                1: line 1
                    value = 'a';
                    goto 3
                2: line 1
                    value = await count() as INT, then 3
                3: line 1
                    number = value;
                    return VALUE
                """);
    }

    @Test
    void aGuardedReceiverStandsInATemporary() {
        Expression.Await call = new Expression.Await(
                new Expression.Future.Call(
                        callee("sing"),
                        text(reference("Songs"), "songs()"),
                        List.of(text(INT, "1 + 1"), m.await(INT, "count()")),
                        reference("Songs").text(),
                        template("#0.sing(#1, #2)")),
                STRING,
                Expression.Result.REFERENCE,
                1,
                "songs().sing(1 + 1, count().await())");
        assertLowers(m.method(m.run(call), m.answer(null)), """
                0: line 1
                    receiver = songs();
                    argument = 1 + 1;
                    argument2 = await count() as INT, then 1
                1: line 1
                    await Songs$sing(receiver, argument, argument2) if exactly Songs, or #0.sing(#1, #2) as IGNORED, then 2
                2: line 2
                    return VALUE
                """);
    }

    @Test
    void anAnswerIsHandedOn() {
        assertLowers(m.method(m.outcome("other()")), """
                0: line 1
                    await other() as ANSWER, then 1
                1: line 1
                    return ANSWER
                """);
    }
}

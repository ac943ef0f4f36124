package dev.stator.processor.ir;

import static dev.stator.processor.model.Models.STRING;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.processor.ir.Instruction.Assign;
import dev.stator.processor.ir.Instruction.Execute;
import dev.stator.processor.ir.Terminator.Await;
import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.ir.Terminator.Branch;
import dev.stator.processor.ir.Terminator.Goto;
import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.ir.Terminator.Return.Kind;
import dev.stator.processor.ir.Terminator.Throw;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each invariant, broken once. */
class IrVerifierTest {

    private static final Return DONE = new Return(Kind.VALUE, null, 1);

    private final Models m = new Models();
    private final Local temporary = temporary("temporary");
    private final Local thrown = temporary("thrown");

    @Test
    void aSoundGraphPasses() {
        Handler handler = new Handler(2, null, thrown);
        assertThatCode(() -> IrVerifier.verify(body(
                        block(0, handler, await("a()", temporary, Result.BOXED, 1)),
                        block(1, null, new Return(Kind.VALUE, Fragment.read(temporary), 1)),
                        block(2, null, new Throw(Fragment.read(thrown), 1)))))
                .doesNotThrowAnyException();
    }

    @Test
    void theDumpSaysWhereAndWhat() {
        assertThatThrownBy(() -> IrVerifier.verify(body(block(0, null, new Goto(7, 1)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        app.Songs.method: block 0 leads to 7
                        0: line 1
                            goto 7
                        """);
    }

    @Test
    void idsAscend() {
        assertBroken("block 1 stands at 0", block(1, null, DONE));
    }

    @Test
    void nothingLeadsToTheEntry() {
        assertBroken("block 0 leads to the entry", block(0, null, new Goto(0, 1)));
    }

    @Test
    void everyBlockIsReached() {
        assertBroken("block 1 is unreachable", block(0, null, DONE), block(1, null, DONE));
    }

    @Test
    void noBlockIsAnEmptyJump() {
        assertBroken(
                "nothing but a jump in block 1",
                block(0, null, new Branch(Fragment.text("c()"), 1, 2, 1)),
                block(1, null, new Goto(2, 1)),
                block(2, null, DONE));
    }

    @Test
    void noBlockHandlesItsOwnFailures() {
        Handler handler = new Handler(1, null, thrown);
        assertBroken("block 1 handles its own failures", block(0, handler, DONE), block(1, handler, DONE));
    }

    @Test
    void handlersShareWhatWasThrown() {
        assertBroken(
                "handlers differ",
                block(0, new Handler(1, null, thrown), DONE),
                block(1, new Handler(2, null, temporary), DONE),
                block(2, null, DONE));
    }

    @Test
    void noOperandIsLeft() {
        assertBroken("an operand is left in block 0", block(0, null, new Throw(Models.template("f(#0)"), 1)));
    }

    @Test
    void anAwaitHasATargetIfItsResultIsUsed() {
        assertBroken(
                "an await as BOXED into null",
                block(0, null, await("a()", null, Result.BOXED, 1)),
                block(1, null, DONE));
        assertBroken(
                "an await as IGNORED into temporary",
                block(0, null, await("a()", temporary, Result.IGNORED, 1)),
                block(1, null, DONE));
    }

    @Test
    void anAnswerIsReturnedAtOnce() {
        assertBroken(
                "an awaited answer that is not returned",
                block(0, null, await("a()", null, Result.ANSWER, 1)),
                block(1, null, DONE));
        assertBroken(
                "an answer that was not awaited just before",
                block(0, null, await("a()", null, Result.IGNORED, 1)),
                block(1, null, new Return(Kind.ANSWER, null, 1)));
    }

    @Test
    void aFailureLeavesPastEveryHandler() {
        assertBroken(
                "a failure that a handler sees",
                block(0, new Handler(1, null, thrown), new Return(Kind.FAILURE, Fragment.text("f()"), 1)),
                block(1, null, DONE));
    }

    @Test
    void namesAreUnique() {
        Assign first = new Assign(temporary, Fragment.text("1"), 1);
        Assign second = new Assign(temporary("temporary"), Fragment.text("2"), 1);
        assertBroken("two locals are called temporary", block(0, null, DONE, first, second));
    }

    @Test
    void parametersAreTheMethodsOwn() {
        Local foreign = new Local(Local.Kind.PARAMETER, "foreign", STRING.text(), null);
        assertBroken("foreign is no parameter", block(0, null, new Throw(Fragment.read(foreign), 1)));
    }

    @Test
    void aTemporaryIsAssignedOnEveryPath() {
        assertBroken(
                "block 2 uses temporary, which may be unassigned",
                block(0, null, new Branch(Fragment.text("c()"), 1, 2, 1)),
                block(1, null, new Goto(2, 1), new Assign(temporary, Fragment.text("1"), 1)),
                block(2, null, new Throw(Fragment.read(temporary), 1)));
    }

    @Test
    void aHandlerMayBeEnteredBeforeAnAssignment() {
        Handler handler = new Handler(1, null, thrown);
        assertBroken(
                "block 1 uses temporary, which may be unassigned",
                block(0, handler, DONE, new Assign(temporary, Fragment.text("f()"), 1)),
                block(1, null, DONE, new Execute(Fragment.of("use(", temporary, ");"), 1)));
    }

    private void assertBroken(String reason, BasicBlock... blocks) {
        assertThatThrownBy(() -> IrVerifier.verify(body(blocks)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(reason);
    }

    private Body body(BasicBlock... blocks) {
        return new Body(m.method(), List.of(blocks));
    }

    private static BasicBlock block(
            int id, @Nullable Handler handler, Terminator terminator, Instruction... instructions) {
        return new BasicBlock(id, List.of(instructions), terminator, handler, null, 1);
    }

    private static Await await(String future, @Nullable Local target, Result result, int next) {
        return new Await(new Awaited.Future(Fragment.text(future)), target, result, next, 1, future);
    }

    private static Local temporary(String name) {
        return new Local(Local.Kind.TEMPORARY, name, STRING.text(), null);
    }
}

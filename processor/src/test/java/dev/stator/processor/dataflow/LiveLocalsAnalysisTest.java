package dev.stator.processor.dataflow;

import static dev.stator.processor.model.Models.STRING;
import static dev.stator.processor.model.Models.capture;
import static dev.stator.processor.model.Models.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Instruction.Assign;
import dev.stator.processor.ir.Instruction.Execute;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.ir.Terminator.Await;
import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.ir.Terminator.Branch;
import dev.stator.processor.ir.Terminator.Goto;
import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.lower.Lowering;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveLocalsAnalysisTest {

    private static final Return DONE = new Return(Return.Kind.VALUE, null, 1);

    private final Models m = new Models();
    private final Local parameter = m.parameter("parameter", STRING);
    private final Local a = m.local("a", STRING);
    private final Local b = m.local("b", STRING);
    private final Local thrown = new Local(Local.Kind.TEMPORARY, "thrown", STRING.text(), null);

    @Test
    void whatIsReadAfterwardsSurvives() {
        LiveLocals live = analyze(
                block(0, null, await(null, 1), assign(b, "1"), assign(a, "2")),
                block(1, null, DONE, use("use(", a, ", ", parameter, ");")));
        assertThat(live.acrossAwait().get(0)).containsExactly(parameter, a);
        assertThat(live.atEntry().get(0)).containsExactly(parameter);
    }

    @Test
    void theResultAndWhatIsAssignedFirstDoNot() {
        LiveLocals live = analyze(
                block(0, null, await(a, 1), assign(b, "1")),
                block(1, null, DONE, assign(b, "2"), use("use(", a, ", ", b, ");")));
        assertThat(live.acrossAwait().get(0)).isEmpty();
        assertThat(live.atEntry().get(1)).containsExactly(a);
    }

    @Test
    void theAwaitedExpressionIsEvaluatedBefore() {
        Await await = new Await(new Awaited.Future(Fragment.of(a, ".next()")), a, Result.BOXED, 1, 1, "");
        LiveLocals live = analyze(block(0, null, await), block(1, null, DONE));
        assertThat(live.atEntry().get(0)).containsExactly(a);
        assertThat(live.acrossAwait().get(0)).isEmpty();
    }

    @Test
    void captureAndUpdateUseButWritingInsideTextDoesNothing() {
        LiveLocals live = analyze(
                block(0, null, await(null, 1)),
                block(
                        1,
                        null,
                        DONE,
                        use("if (c()) ", write(a), " = 1;"),
                        use("run(() -> ", capture(b), ");"),
                        use(a, ";")));
        assertThat(live.acrossAwait().get(0)).containsExactly(a, b);

        live = analyze(block(0, null, await(null, 1)), block(1, null, DONE, use(write(a), " = 1;")));
        assertThat(live.acrossAwait().get(0)).isEmpty();
    }

    @Test
    void aLoopCarriesWhatItsNextRoundReads() {
        LiveLocals live = analyze(
                block(0, null, new Goto(1, 1), assign(a, "0")),
                block(1, null, new Branch(Fragment.of("c(", a, ")"), 2, 3, 1)),
                block(2, null, await(b, 1), assign(b, "1")),
                block(3, null, DONE));
        assertThat(live.acrossAwait().get(2)).containsExactly(a);
    }

    @Test
    void whatAHandlerReadsIsLiveThroughoutItsBlocks() {
        Handler handler = new Handler(2, null, thrown);
        LiveLocals live = analyze(
                block(0, null, new Goto(1, 1), assign(a, "0"), assign(b, "0")),
                block(1, handler, await(a, 3), assign(b, "1")),
                block(2, null, DONE, use("log(", thrown, ", ", a, ", ", b, ");")),
                block(3, null, DONE));
        assertThat(live.acrossAwait().get(1)).containsExactly(a, b);
        assertThat(live.atEntry().get(1)).containsExactly(a, b);
        assertThat(live.atEntry().get(2)).containsExactly(a, b, thrown);
    }

    @Test
    void whatACancellationReadsSurvivesToo() {
        Handler handler = new Handler(null, 2, thrown);
        LiveLocals live = analyze(
                block(0, handler, await(null, 1), assign(a, "1")),
                block(1, null, DONE),
                block(2, null, DONE, use("close(", a, ");")));
        assertThat(live.acrossAwait().get(0)).containsExactly(a);
    }

    @Test
    void whatAFinallyBlockKeepsIsNotLiveBefore() {
        Body body = Lowering.lower(m.method(
                m.attempt(m.block(m.outcome("read()")), List.of(), m.block(m.run(m.await(STRING, "close()"))))));
        List<String> survivors = new ArrayList<>();
        LiveLocalsAnalysis.analyze(body).acrossAwait().values().forEach(locals -> survivors.add(locals.toString()));
        assertThat(survivors).containsExactly("[]", "[result, pending]");
    }

    private LiveLocals analyze(BasicBlock... blocks) {
        return LiveLocalsAnalysis.analyze(new Body(m.method(), List.of(blocks)));
    }

    private static BasicBlock block(
            int id, @Nullable Handler handler, Terminator terminator, Instruction... instructions) {
        return new BasicBlock(id, List.of(instructions), terminator, handler, null, 1);
    }

    private static Await await(@Nullable Local target, int next) {
        Result result = target == null ? Result.IGNORED : Result.BOXED;
        return new Await(new Awaited.Future(Fragment.text("f()")), target, result, next, 1, "f()");
    }

    private static Assign assign(Local target, String value) {
        return new Assign(target, Fragment.text(value), 1);
    }

    private static Execute use(Object... code) {
        return new Execute(Fragment.of(code), 1);
    }
}

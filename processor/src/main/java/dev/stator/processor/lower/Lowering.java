package dev.stator.processor.lower;

import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of an async method apart.
 *
 * <p>In: the method as the user wrote it. Out: its control-flow graph. What holds after:
 *
 * <ul>
 *   <li>an await is a terminator of a basic block and nothing else;
 *   <li>everything is evaluated in the order of the source, once;
 *   <li>a statement without an await is one instruction, the user's text;
 *   <li>the graph is what {@link Simplifier} promises.
 * </ul>
 */
public final class Lowering {

    private final GraphBuilder graph;
    private final Temporaries temporaries;
    private final ExpressionLowering expressions;
    private final Jumps jumps;
    private final SwitchLowering switches;
    private final LoopLowering loops;
    private final TryLowering tries;
    private final ResourceLowering resources;

    private Lowering(AsyncMethod method) {
        this.graph = new GraphBuilder(method.line());
        this.temporaries = new Temporaries(method);
        this.expressions = new ExpressionLowering(this, graph, temporaries);
        this.jumps = new Jumps(graph, temporaries);
        this.switches = new SwitchLowering(this, graph, expressions, temporaries, jumps);
        this.loops = new LoopLowering(this, graph, expressions, temporaries, jumps);
        CleanupLowering cleanups = new CleanupLowering(graph, temporaries, jumps);
        this.tries = new TryLowering(this, graph, temporaries, jumps, cleanups);
        this.resources = new ResourceLowering(this, graph, expressions, temporaries, jumps, cleanups);
    }

    /** The control-flow graph of the method. */
    public static Body lower(AsyncMethod method) {
        Lowering lowering = new Lowering(method);
        lowering.lower(method.body());
        // javac has checked that the end of the method is never reached
        lowering.graph.end(new Terminator.Unreachable(lowering.graph.line()));
        return new Body(method, Simplifier.simplify(lowering.graph.blocks()));
    }

    void lower(Statement statement) {
        if (!graph.isOpen()) {
            return;
        }
        graph.at(statement.line());
        temporaries.enterStatement();
        takeApart(statement);
        temporaries.exitStatement();
    }

    private void takeApart(Statement statement) {
        if (statement instanceof Statement.Plain plain) {
            plain(plain);
        } else if (statement instanceof Statement.Headed headed) {
            headed(headed);
        } else if (statement instanceof Statement.Comment comment) {
            graph.add(new Instruction.Comment(comment.text(), comment.line()));
        } else if (statement instanceof Statement.Declaration declaration) {
            declaration(declaration);
        } else if (statement instanceof Statement.Evaluate evaluate) {
            expressions.effect(evaluate.expression());
        } else if (statement instanceof Statement.Block block) {
            block.statements().forEach(this::lower);
        } else if (statement instanceof Statement.If choice) {
            choice(choice);
        } else if (statement instanceof Statement.Labeled labeled) {
            loops.lower(labeled);
        } else if (statement instanceof Statement.Loop loop) {
            loops.lower(loop);
        } else if (statement instanceof Statement.ForEach loop) {
            loops.lower(loop);
        } else if (statement instanceof Statement.Break jump) {
            jumps.leave(jump);
        } else if (statement instanceof Statement.Continue jump) {
            jumps.leave(jump);
        } else if (statement instanceof Statement.Switch choice) {
            switches.lower(choice);
        } else if (statement instanceof Statement.Yield yield) {
            switches.lower(yield);
        } else if (statement instanceof Statement.ReturnValue answer) {
            returnValue(answer.value());
        } else if (statement instanceof Statement.ReturnOutcome answer) {
            returnOutcome(answer.outcome());
        } else if (statement instanceof Statement.ReturnFailed failed) {
            returnFailed(failed.failure());
        } else if (statement instanceof Statement.Throw thrown) {
            Fragment exception = expressions.value(thrown.exception(), "exception");
            graph.end(new Terminator.Throw(exception, graph.line()));
        } else if (statement instanceof Statement.Synchronized whole) {
            new SynchronizedLowering(this, graph, expressions).lower(whole);
        } else if (statement instanceof Statement.TryWithResource resource) {
            resources.lower(resource);
        } else {
            tries.lower((Statement.Try) statement);
        }
    }

    private void plain(Statement.Plain plain) {
        graph.add(new Instruction.Execute(plain.code(), plain.line()));
        if (!plain.completes()) {
            graph.end(new Terminator.Unreachable(plain.line()));
        }
    }

    private void headed(Statement.Headed headed) {
        Fragment code = expressions.value(
                new Expression.Composite(headed.template(), List.of(headed.head()), Expression.ValueType.VOID), "head");
        plain(new Statement.Plain(code, headed.completes(), headed.line()));
    }

    /** Evaluates a switch expression into a local. */
    void assign(Local target, Expression.Switch choice) {
        switches.assign(target, choice);
    }

    /** A variable without an initialiser is reset, so that no value of it lives on from one round of a loop to the next. */
    private void declaration(Statement.Declaration declaration) {
        Local local = declaration.local();
        if (declaration.initializer() == null) {
            graph.assign(local, Fragment.text(local.defaultValue()));
        } else {
            expressions.assign(local, declaration.initializer());
        }
    }

    private void choice(Statement.If choice) {
        int then = graph.label();
        int end = graph.label();
        int otherwise = choice.otherwise() == null ? end : graph.label();
        expressions.branch(choice.condition(), then, otherwise);
        graph.begin(then);
        lower(choice.then());
        graph.goTo(end);
        if (choice.otherwise() != null) {
            graph.begin(otherwise);
            lower(choice.otherwise());
        }
        graph.begin(end);
    }

    private void returnValue(@Nullable Expression value) {
        if (jumps.scope() == null) {
            Fragment answer = value == null ? null : expressions.value(value, "value");
            graph.end(new Terminator.Return(Terminator.Return.Kind.VALUE, answer, graph.line()));
        } else if (value == null) {
            jumps.leave(new Jumps.Complete(null));
        } else {
            expressions.assign(jumps.result(), value);
            jumps.leave(new Jumps.Complete(jumps.result()));
        }
    }

    /** The answer is handed on as it is, unless a finally block runs in between, whose awaits would overwrite it. */
    private void returnOutcome(Expression.Await outcome) {
        if (jumps.scope() == null) {
            expressions.handOn(outcome);
            graph.end(new Terminator.Return(Terminator.Return.Kind.ANSWER, null, graph.line()));
        } else {
            returnValue(outcome);
        }
    }

    private void returnFailed(Expression failure) {
        boolean stable = failure instanceof Expression.Plain plain && plain.stable();
        if (jumps.scope() == null && (stable || graph.handler() == null)) {
            jumps.leave(new Jumps.Fail(expressions.value(failure, "failure"), null));
        } else {
            Local kept = temporaries.fresh("failure", failure.type());
            expressions.assign(kept, failure);
            jumps.leave(new Jumps.Fail(Fragment.read(kept), kept));
        }
    }
}

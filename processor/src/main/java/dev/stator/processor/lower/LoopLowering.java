package dev.stator.processor.lower;

import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;

/**
 * Loops and labelled statements.
 *
 * <pre>{@code
 * for (init; condition; update) body        for (T x : iterable) body               for (T x : array) body
 *
 * Into ===>
 *
 *       init                                      iterator = iterable.iterator()          values = array; index = 0
 * head: if (!condition) goto end            head: if (!iterator.hasNext()) goto end  head: if (!(index < values.length)) goto end
 *       body                                      x = iterator.next(); body               x = values[index]; body
 * next: update; goto head                         goto head                         next: index++; goto head
 * end:                                      end:                                    end:
 * }</pre>
 *
 * {@code do body while (condition)} tests at {@code next}.
 */
final class LoopLowering {

    private final Lowering lowering;
    private final GraphBuilder graph;
    private final ExpressionLowering expressions;
    private final Temporaries temporaries;
    private final Jumps jumps;

    LoopLowering(
            Lowering lowering,
            GraphBuilder graph,
            ExpressionLowering expressions,
            Temporaries temporaries,
            Jumps jumps) {
        this.lowering = lowering;
        this.graph = graph;
        this.expressions = expressions;
        this.temporaries = temporaries;
        this.jumps = jumps;
    }

    void lower(Statement.Labeled labeled) {
        int end = graph.label();
        jumps.bind(labeled.target(), end, null);
        lowering.lower(labeled.body());
        graph.begin(end);
    }

    void lower(Statement.Loop loop) {
        int head = graph.label();
        int next = graph.label();
        int end = graph.label();
        loop.initializers().forEach(lowering::lower);
        graph.at(loop.line());
        graph.begin(head, loop.header());
        if (loop.testFirst() && loop.condition() != null) {
            int body = graph.label();
            expressions.branch(loop.condition(), body, end);
            graph.begin(body);
        }
        body(loop.target(), loop.body(), next, end);
        graph.begin(next);
        loop.updates().forEach(lowering::lower);
        if (loop.testFirst() || loop.condition() == null) {
            graph.goTo(head);
        } else if (graph.isOpen()) {
            expressions.branch(loop.condition(), head, end);
        }
        graph.begin(end);
    }

    void lower(Statement.ForEach loop) {
        if (loop.overArray()) {
            overArray(loop);
        } else {
            overIterable(loop);
        }
    }

    private void overIterable(Statement.ForEach loop) {
        int head = graph.label();
        int body = graph.label();
        int next = graph.label();
        int end = graph.label();
        Fragment iterable = expressions.value(loop.iterable(), "iterable");
        Local iterator = temporaries.operand("iterator", loop.iteratorType());
        graph.assign(iterator, Fragment.of(Templates.primary(iterable), ".iterator()"));
        graph.begin(head, loop.header());
        graph.branch(Fragment.of(iterator, ".hasNext()"), body, end);
        graph.begin(body);
        Object cast = loop.elementCast() == null ? "" : Fragment.of("(", loop.elementCast(), ") ");
        graph.assign(loop.variable(), Fragment.of(cast, iterator, ".next()"));
        body(loop.target(), loop.body(), next, end);
        graph.begin(next);
        graph.goTo(head);
        graph.begin(end);
    }

    private void overArray(Statement.ForEach loop) {
        int head = graph.label();
        int body = graph.label();
        int next = graph.label();
        int end = graph.label();
        Fragment array = array(loop);
        Local index = temporaries.operand("index", ValueType.INT);
        graph.assign(index, Fragment.text("0"));
        graph.begin(head, loop.header());
        graph.branch(Fragment.of(index, " < ", array, ".length"), body, end);
        graph.begin(body);
        graph.assign(loop.variable(), Fragment.of(array, "[", index, "]"));
        body(loop.target(), loop.body(), next, end);
        graph.begin(next);
        graph.assign(index, Fragment.of(index, " + 1"));
        graph.goTo(head);
        graph.begin(end);
    }

    /** The array, evaluated once. */
    private Fragment array(Statement.ForEach loop) {
        if (loop.iterable() instanceof Expression.Plain plain && plain.stable()) {
            return Templates.primary(plain.code());
        }
        Local array = temporaries.operand("array", loop.iteratorType());
        expressions.assign(array, loop.iterable());
        return Fragment.read(array);
    }

    /** The body, in which a continue leads to {@code next} and a break to {@code end}. */
    private void body(Statement.Target target, Statement body, int next, int end) {
        jumps.bind(target, end, next);
        lowering.lower(body);
    }
}

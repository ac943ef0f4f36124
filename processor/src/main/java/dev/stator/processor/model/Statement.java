package dev.stator.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an async method. {@link Plain} is await-free and jumps nowhere outside itself; it may return from the method if no
 * taken-apart {@code finally} encloses it. Every statement knows the line that it starts on.
 */
public sealed interface Statement {

    int line();

    /** The target of a break, continue or yield: a loop, a switch or a labelled statement that is taken apart. Compared by identity. */
    final class Target {
        private final String name;

        public Target(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A whole statement as text, with its end ({@code ;} or {@code }}).
     *
     * @param completes false if it never completes normally (it always returns or throws)
     */
    record Plain(Fragment code, boolean completes, int line) implements Statement {}

    /** A whole statement around an expression that is evaluated first, as {@code switch (selector) {...}}: operand 0 of the template. */
    record Headed(Fragment template, Expression head, boolean completes, int line) implements Statement {}

    /** The user's comment in front of the next statement, as lines without their marks. */
    record Comment(List<String> text, int line) implements Statement {}

    /** Declares {@code local}; without an initialiser it is unassigned. */
    record Declaration(Local local, @Nullable Expression initializer, int line) implements Statement {}

    record Evaluate(Expression expression, int line) implements Statement {}

    record Block(List<Statement> statements, int line) implements Statement {}

    /** A labelled statement that is no loop: {@code break} leaves it. */
    record Labeled(Target target, Statement body, int line) implements Statement {}

    record If(
            Expression condition, Statement then, @Nullable Statement otherwise, int line) implements Statement {}

    /**
     * {@code while}, {@code do} and {@code for}, in one form.
     *
     * @param header the loop as the user wrote it, in one line, for comments
     * @param condition null for {@code for (;;)}
     * @param testFirst false for {@code do}
     */
    record Loop(
            Target target,
            String header,
            List<Statement> initializers,
            @Nullable Expression condition,
            boolean testFirst,
            List<Statement> updates,
            Statement body,
            int line)
            implements Statement {}

    /**
     * {@code for (variable : iterable)}.
     *
     * @param elementCast null, or the cast that the element of a raw iterator needs, or of one over an intersection type
     * @param iteratorType the type of the iterator or, for an array, of the array itself
     */
    record ForEach(
            Target target,
            String header,
            Local variable,
            Expression iterable,
            boolean overArray,
            Expression.ValueType iteratorType,
            @Nullable Fragment elementCast,
            Statement body,
            int line)
            implements Statement {}

    /** {@code switch}. Control falls from one case into the next; without a default, a value that chooses none leads to the end. */
    record Switch(Target target, Selection selection, List<Case> cases, int line) implements Statement {}

    /** How a {@link Switch} chooses a case. */
    sealed interface Selection {

        /** By constants, the labels of the cases. */
        record ByLabel(Expression selector) implements Selection {}

        /** By the first test that holds; the value is assigned to a local, which the tests look at. */
        record ByTest(Expression.Assign subject, List<Test> tests) implements Selection {}

        /**
         * One way to a case.
         *
         * @param index that of the case that is chosen if the condition holds
         */
        record Test(Expression condition, int index) {}
    }

    /**
     * The statements behind the labels of a {@link Switch}.
     *
     * @param labels constants as they stand behind {@code case}; none if tests choose
     * @param isDefault whether what no label names comes here
     * @param header the labels as the user wrote them, for comments
     */
    record Case(List<Fragment> labels, boolean isDefault, String header, Block body) {}

    record Break(Target target, int line) implements Statement {}

    record Continue(Target target, int line) implements Statement {}

    /** Leaves the switch expression with a value. */
    record Yield(Target target, Expression value, int line) implements Statement {}

    /** {@code return Future.ready(value)}; null for {@code Future.done()}. */
    record ReturnValue(@Nullable Expression value, int line) implements Statement {}

    /** {@code return f}: awaits f in place, so that enclosing handlers see its failure, and completes with its outcome. */
    record ReturnOutcome(Expression.Await outcome, int line) implements Statement {}

    /** {@code return Future.failed(t)}: runs the enclosing finally blocks and fails; no enclosing catch sees it. */
    record ReturnFailed(Expression failure, int line) implements Statement {}

    record Throw(Expression exception, int line) implements Statement {}

    record Try(Block body, List<Catch> catches, @Nullable Block finallyBlock, int line) implements Statement {}

    /**
     * {@code try (resource) body} with one resource and no clause (JLS 14.20.3.1). Further resources are in the body; clauses are those
     * of a {@link Try} around it.
     *
     * @param initializer null if the resource is a local that was there before
     * @param close awaited to close the resource; null for a resource that is closed on the spot
     * @param mayBeNull false if there is certainly a resource to be closed
     */
    record TryWithResource(
            Local resource,
            @Nullable Expression initializer,
            Expression.@Nullable Await close,
            boolean mayBeNull,
            Statement body,
            int line)
            implements Statement {}

    /**
     * {@code synchronized (lock) block}. The block stays whole; where it jumps to what is taken apart, it leaves the statement and says
     * which way it is to go on.
     *
     * @param code the statement, with operand 0 for the lock
     * @param exit the number of the way out, from 1; 0 falls through; null if there is no other
     * @param kept what the ways out read
     * @param exits the jumps, in the order of their numbers
     * @param completes false if the block is left by jumps and exceptions only
     */
    record Synchronized(
            Expression lock,
            Fragment code,
            @Nullable Local exit,
            List<Local> kept,
            List<Statement> exits,
            boolean completes,
            int line)
            implements Statement {}

    /**
     * A {@code catch} clause.
     *
     * @param types the exception types of the clause, several for a multi-catch
     * @param header the clause as written, for comments
     */
    record Catch(List<Fragment> types, Local parameter, Block body, String header, int line) {}
}

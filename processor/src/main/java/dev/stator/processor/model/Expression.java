package dev.stator.processor.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression. {@link Plain} holds no await; every other form has one somewhere inside, except as an operand of such a one. */
public sealed interface Expression {

    /** The static type as it is written in the generated source; {@code void} for a call that gives none. */
    ValueType type();

    /**
     * A type that a temporary can have.
     *
     * @param text how it is written
     * @param defaultValue null for a reference, otherwise the zero of the primitive type
     * @param intersection {@code A & B}, to which a variable of such a type, declared as an A, is cast where it is read; else null
     */
    record ValueType(
            Fragment text,
            @Nullable String defaultValue,
            @Nullable Fragment intersection) {
        public static final ValueType VOID = new ValueType(Fragment.text("void"), null);
        public static final ValueType BOOLEAN = new ValueType(Fragment.text("boolean"), "false");
        public static final ValueType INT = new ValueType(Fragment.text("int"), "0");

        public ValueType(Fragment text, @Nullable String defaultValue) {
            this(text, defaultValue, null);
        }

        /** {@code variable}, which has been declared with this type, as a value of it. */
        public Fragment view(Fragment variable) {
            return intersection == null ? variable : Fragment.of("((", intersection, ") ", variable, ")");
        }

        /** A value of this type before {@code instanceof}: javac fails where a cast to an intersection stands there. */
        public Fragment tested(Fragment value) {
            return intersection == null ? value : Fragment.of("((", text, ") ", value, ")");
        }

        public boolean isVoid() {
            return text.equals(VOID.text());
        }
    }

    /**
     * Await-free text.
     *
     * @param stable evaluating it later gives the same value and has no effect: a literal, a constant, {@code this}, an effectively
     *     final local; such an operand is never spilled
     */
    record Plain(Fragment code, ValueType type, boolean stable) implements Expression {}

    /**
     * {@code future.await()}.
     *
     * @param source the text of the awaited expression in one line, for comments and the state table
     * @param line the line of {@code .await}
     * @param type the type of the result, unboxed where the context unboxes it
     */
    record Await(Future future, ValueType type, Result result, int line, String source) implements Expression {}

    /** How the answer of an awaited body becomes a value. */
    enum Result {
        /** Nobody looks at it. */
        IGNORED,
        /** {@code intOf(cx, awaited)}. */
        INT,
        /** {@code longOf(cx, awaited)}. */
        LONG,
        /** {@code doubleOf(cx, awaited)}. */
        DOUBLE,
        /** A cast to a type that no boxed int, long or double has. */
        REFERENCE,
        /** A cast of {@code boxed(cx, awaited)}: Integer, Object, a type variable. */
        BOXED,
        /** Handed on as it is, being the method's own result: {@code return f}. */
        ANSWER
    }

    /** What is awaited. */
    sealed interface Future {

        /** Any expression of type Future. */
        record Value(Expression future) implements Future {}

        /**
         * A call of an async method of this compilation, whose body is started directly.
         *
         * @param receiver null for a static method
         * @param exactClass null if the method cannot be overridden; else the class that the receiver must be exactly
         * @param virtualCall the call as the user wrote it, with operand 0 for the receiver and the arguments after it; made when the
         *     receiver is of another class, or null; null if the receiver is neither
         */
        record Call(
                AsyncMethod.Reference callee,
                @Nullable Expression receiver,
                List<Expression> arguments,
                @Nullable Fragment exactClass,
                @Nullable Fragment virtualCall)
                implements Future {}
    }

    /**
     * Operands evaluated from left to right, then the template: calls, operators, array and field access, casts, assignments to
     * fields and array elements.
     */
    record Composite(Fragment template, List<Expression> operands, ValueType type) implements Expression {}

    /** {@code left && right}, {@code left || right}. */
    record ShortCircuit(boolean and, Expression left, Expression right) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code !operand}. */
    record Not(Expression operand) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code condition ? then : otherwise}. */
    record Conditional(Expression condition, Expression then, Expression otherwise, ValueType type)
            implements Expression {}

    /** {@code value instanceof pattern}: where it holds, the variables of the pattern are assigned. */
    record Match(Expression value, Pattern pattern) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    sealed interface Pattern {

        /**
         * {@code T variable}.
         *
         * @param tested T, without what there is not at run time
         */
        record OfType(Fragment tested, Local variable) implements Pattern {}

        /**
         * {@code R(T variable, S(var other))}.
         *
         * @param text the pattern, with names of its own for the variables
         * @param variables the locals, by these names
         */
        record OfRecord(Fragment text, Map<String, Local> variables) implements Pattern {}
    }

    /** A switch of which each way through ends with a {@link Statement.Yield} to its target. */
    record Switch(Statement.Switch choice, ValueType type) implements Expression {}

    /** {@code local = value}. */
    record Assign(Local target, Expression value, ValueType type) implements Expression {}
}

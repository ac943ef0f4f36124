package dev.stator.processor.ir;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a basic block ends. Only {@link Await} suspends. */
public sealed interface Terminator {

    int line();

    record Goto(int target, int line) implements Terminator {}

    record Branch(Fragment condition, int then, int otherwise, int line) implements Terminator {}

    /** {@code switch} over an int local. */
    record Switch(Local selector, Map<Integer, Integer> targets, int otherwise, int line) implements Terminator {}

    /**
     * The await point: goes on at {@code next} with the result in {@code target}.
     *
     * @param target null if the result is ignored, or handed on ({@link Expression.Result#ANSWER}; then {@code next} ends with a {@link
     *     Return} of {@link Return.Kind#ANSWER})
     * @param source the awaited expression in one line, for comments
     */
    record Await(Awaited awaited, @Nullable Local target, Expression.Result result, int next, int line, String source)
            implements Terminator {}

    /** What is awaited, its operands evaluated. */
    sealed interface Awaited {

        record Future(Fragment future) implements Awaited {}

        /** See {@link Expression.Future.Call}. Operand 0 of {@code virtualCall} is the receiver; all operands are filled. */
        record Call(
                AsyncMethod.Reference callee,
                @Nullable Fragment receiver,
                List<Fragment> arguments,
                @Nullable Fragment exactClass,
                @Nullable Fragment virtualCall)
                implements Awaited {}
    }

    /**
     * Leaves the method.
     *
     * @param value null for void and for {@link Kind#ANSWER}
     */
    record Return(Kind kind, @Nullable Fragment value, int line) implements Terminator {
        public enum Kind {
            /** Completes with {@code value}. */
            VALUE,
            /** Completes with the answer of the await before it, as it is. */
            ANSWER,
            /** Fails with {@code value}, past every handler. */
            FAILURE
        }
    }

    /** Throws {@code exception} to the handler of the block. */
    record Throw(Fragment exception, int line) implements Terminator {}

    /** The end of a block whose last instruction never completes. */
    record Unreachable(int line) implements Terminator {}
}

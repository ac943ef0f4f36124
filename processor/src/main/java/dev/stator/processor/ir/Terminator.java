package dev.stator.processor.ir;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a basic block ends. Only {@link Await} suspends. */
public sealed interface Terminator {

    int line();

    /** The blocks where control may go on, failures aside. */
    default Set<Integer> successors() {
        return Set.of();
    }

    /** What is evaluated here, in order. */
    default List<Fragment> fragments() {
        return List.of();
    }

    /** The same with each target replaced by its image. */
    default Terminator retarget(IntUnaryOperator targets) {
        return this;
    }

    record Goto(int target, int line) implements Terminator {
        @Override
        public Set<Integer> successors() {
            return Set.of(target);
        }

        @Override
        public Terminator retarget(IntUnaryOperator targets) {
            return new Goto(targets.applyAsInt(target), line);
        }
    }

    record Branch(Fragment condition, int then, int otherwise, int line) implements Terminator {
        @Override
        public Set<Integer> successors() {
            return new LinkedHashSet<>(List.of(then, otherwise));
        }

        @Override
        public List<Fragment> fragments() {
            return List.of(condition);
        }

        @Override
        public Terminator retarget(IntUnaryOperator targets) {
            return new Branch(condition, targets.applyAsInt(then), targets.applyAsInt(otherwise), line);
        }
    }

    /** {@code switch} over any value that the language switches over. None of the arms falls into another. */
    record Switch(Fragment selector, List<Arm> arms, int otherwise, int line) implements Terminator {

        /** A switch over the numbers that {@code targets} has. */
        public static Switch over(Local selector, Map<Integer, Integer> targets, int otherwise, int line) {
            List<Arm> arms = new ArrayList<>();
            new TreeMap<>(targets).forEach((number, target) -> {
                arms.add(new Arm(List.of(Fragment.text(String.valueOf(number))), target));
            });
            return new Switch(Fragment.read(selector), arms, otherwise, line);
        }

        @Override
        public Set<Integer> successors() {
            Set<Integer> successors = new LinkedHashSet<>();
            arms.forEach(arm -> successors.add(arm.target()));
            successors.add(otherwise);
            return successors;
        }

        @Override
        public List<Fragment> fragments() {
            return List.of(selector);
        }

        @Override
        public Terminator retarget(IntUnaryOperator targets) {
            List<Arm> retargeted = arms.stream()
                    .map(arm -> new Arm(arm.labels(), targets.applyAsInt(arm.target())))
                    .toList();
            return new Switch(selector, retargeted, targets.applyAsInt(otherwise), line);
        }
    }

    /**
     * An arm of a {@link Switch}.
     *
     * @param labels what stands behind {@code case}: constants, by which no local is used
     */
    record Arm(List<Fragment> labels, int target) {}

    /**
     * The await point: goes on at {@code next} with the result in {@code target}.
     *
     * @param target null if the result is ignored, or handed on ({@link Expression.Result#ANSWER}; then {@code next} ends with a {@link
     *     Return} of {@link Return.Kind#ANSWER})
     * @param source the awaited expression in one line, for comments
     */
    record Await(Awaited awaited, @Nullable Local target, Expression.Result result, int next, int line, String source)
            implements Terminator {
        @Override
        public Set<Integer> successors() {
            return Set.of(next);
        }

        @Override
        public List<Fragment> fragments() {
            return awaited.fragments();
        }

        @Override
        public Terminator retarget(IntUnaryOperator targets) {
            return new Await(awaited, target, result, targets.applyAsInt(next), line, source);
        }
    }

    /** What is awaited, its operands evaluated. */
    sealed interface Awaited {

        /** What is evaluated for it, in order. */
        List<Fragment> fragments();

        record Future(Fragment future) implements Awaited {
            @Override
            public List<Fragment> fragments() {
                return List.of(future);
            }
        }

        /** See {@link Expression.Future.Call}. The operands of {@code virtualCall} are the receiver and the arguments given here. */
        record Call(
                AsyncMethod.Reference callee,
                @Nullable Fragment receiver,
                List<Fragment> arguments,
                @Nullable Fragment exactClass,
                @Nullable Fragment virtualCall)
                implements Awaited {
            @Override
            public List<Fragment> fragments() {
                List<Fragment> fragments = new ArrayList<>();
                if (receiver != null) {
                    fragments.add(receiver);
                }
                fragments.addAll(arguments);
                return fragments;
            }
        }
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

        @Override
        public List<Fragment> fragments() {
            return value == null ? List.of() : List.of(value);
        }
    }

    /** Throws {@code exception} to the handler of the block. */
    record Throw(Fragment exception, int line) implements Terminator {
        @Override
        public List<Fragment> fragments() {
            return List.of(exception);
        }
    }

    /** The end of a block whose last instruction never completes. */
    record Unreachable(int line) implements Terminator {}
}

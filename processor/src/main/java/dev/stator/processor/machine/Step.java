package dev.stator.processor.machine;

import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a labelled block, as structured as the generated source shows it. */
public sealed interface Step {

    /** The user's line. */
    int line();

    /** The user's comment. */
    record Comment(List<String> text, int line) implements Step {}

    /**
     * A whole statement, with its end.
     *
     * @param completes whether control comes out of it
     */
    record Execute(Fragment statement, boolean completes, int line) implements Step {}

    /** {@code T local;} */
    record Declare(Local local, int line) implements Step {}

    /** {@code final T copy = local;}, for the lambda in the next step. */
    record Copy(Local local, Local copy, int line) implements Step {}

    /** {@code target = value;}, or its declaration. */
    record Assign(Local target, boolean declares, Fragment value, int line) implements Step {}

    /**
     * The await point: starts what is awaited, and rests if that is pending.
     *
     * @param state where the body goes on afterwards
     * @param source the awaited expression in one line
     * @param saves the live locals, except those whose fields are kept
     * @param drops of a body in parts: references that are not needed any more
     */
    record Await(
            int state, Terminator.Awaited awaited, String source, List<Field.Save> saves, List<Local> drops, int line)
            implements Step {}

    /** {@code target = (T) awaited;}, or its declaration: the result of an await. */
    record Take(Local target, boolean declares, Expression.Result how, int line) implements Step {

        /** The result, as the target takes it. */
        public Fragment value() {
            return switch (how) {
                case INT -> Fragment.text("intOf(cx, awaited)");
                case LONG -> Fragment.text("longOf(cx, awaited)");
                case DOUBLE -> Fragment.text("doubleOf(cx, awaited)");
                case BOXED -> cast("boxed(cx, awaited)");
                case REFERENCE, IGNORED, ANSWER -> cast("awaited");
            };
        }

        private Fragment cast(String value) {
            return target.type().equals(OBJECT) ? Fragment.text(value) : Fragment.of("(", target.type(), ") ", value);
        }

        private static final Fragment OBJECT = Fragment.type("java.lang", "Object");
    }

    /** {@code if (condition) {...} else {...}}; what follows is reached by the arms that complete. */
    record If(Fragment condition, boolean negated, List<Step> then, List<Step> otherwise, int line) implements Step {}

    /** {@code switch (selector) {...}} without falling through; what follows is reached by the arms that complete, and without a match. */
    record Choose(Fragment selector, List<Arm> arms, List<Step> otherwise, int line) implements Step {}

    /** One arm of a {@link Choose}. */
    record Arm(List<Fragment> labels, List<Step> steps) {}

    /** {@code state = n;} before falling into a label whose failures go elsewhere: to {@code words}. */
    record Enter(int state, String words, int line) implements Step {}

    /** {@code state = n; continue;} */
    record Jump(int state, int line) implements Step {}

    /** Leaves the method. */
    record Leave(Terminator.Return.Kind kind, @Nullable Fragment value, int line) implements Step {}

    record Throw(Fragment exception, int line) implements Step {}

    /** Whether one of {@code steps} jumps. */
    static boolean anyJump(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Jump
                        || (step instanceof If branch && (anyJump(branch.then()) || anyJump(branch.otherwise())))
                        || (step instanceof Choose choose
                                && (anyJump(choose.otherwise())
                                        || choose.arms().stream().anyMatch(arm -> anyJump(arm.steps())))));
    }
}

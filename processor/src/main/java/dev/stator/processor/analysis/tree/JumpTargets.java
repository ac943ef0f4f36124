package dev.stator.processor.analysis.tree;

import dev.stator.processor.model.Statement.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The taken-apart statements around the one that is read, innermost first, that jumps lead to. */
public final class JumpTargets {

    /** What kind of jump without a label a statement is the target of. */
    public enum Kind {
        LOOP,
        SWITCH,
        LABELED
    }

    private record Enclosing(Kind kind, List<String> labels, Target target) {}

    private final Deque<Enclosing> enclosing = new ArrayDeque<>();

    /** Begins a statement; its labels are names of it, the outermost first. */
    public Target enter(Kind kind, List<String> labels) {
        String name = kind == Kind.LOOP ? "loop" : "switch";
        Target target = new Target(labels.isEmpty() ? name : labels.get(0));
        enclosing.push(new Enclosing(kind, labels, target));
        return target;
    }

    public void exit() {
        enclosing.pop();
    }

    public Target ofBreak(@Nullable Name label) {
        return find(
                label == null
                        ? each -> each.kind() == Kind.LOOP || each.kind() == Kind.SWITCH
                        : each -> each.labels().contains(label.toString()));
    }

    public Target ofContinue(@Nullable Name label) {
        return find(
                label == null
                        ? each -> each.kind() == Kind.LOOP
                        : each -> each.labels().contains(label.toString()));
    }

    private Target find(Predicate<Enclosing> isMeant) {
        return enclosing.stream()
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a jump to nowhere"))
                .target();
    }
}

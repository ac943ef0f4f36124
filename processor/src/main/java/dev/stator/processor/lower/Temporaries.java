package dev.stator.processor.lower;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locals that lowering adds to a method.
 *
 * <p>Those that hold operands are used again: when a statement has been taken apart its operands are dead, and the next one may have
 * them.
 */
final class Temporaries {

    static final ValueType THROWABLE = new ValueType(Fragment.type("java.lang", "Throwable"), null);

    private final AsyncMethod method;
    private final List<Local> free = new ArrayList<>();

    /** The operands of the statements that are being taken apart, the innermost first. */
    private final Deque<List<Local>> operands = new ArrayDeque<>();

    private @Nullable Local thrown;

    Temporaries(AsyncMethod method) {
        this.method = method;
    }

    /** A new local with a name that says what it is for. */
    Local fresh(String name, ValueType type) {
        return new Local(Local.Kind.TEMPORARY, method.names().fresh(name), type.text(), type.defaultValue());
    }

    /** A local for the statement that is being taken apart, perhaps one that an earlier statement has used up. */
    Local operand(String name, ValueType type) {
        Local operand = free.stream()
                .filter(local -> method.names().wish(local.name()).equals(name)
                        && local.type().equals(type.text()))
                .findFirst()
                .orElseGet(() -> fresh(name, type));
        free.remove(operand);
        operands.element().add(operand);
        return operand;
    }

    void enterStatement() {
        operands.push(new ArrayList<>());
    }

    void exitStatement() {
        free.addAll(operands.pop());
    }

    /** What was thrown when a handler is entered. The next failure overwrites it. */
    Local thrown() {
        if (thrown == null) {
            thrown = fresh("thrown", THROWABLE);
        }
        return thrown;
    }

    /** The type of what the method completes with. */
    ValueType resultType() {
        return new ValueType(method.result(), null);
    }
}

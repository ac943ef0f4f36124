package dev.stator.processor.lower;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import org.jspecify.annotations.Nullable;

/** The locals that lowering adds to a method. */
final class Temporaries {

    static final ValueType THROWABLE = new ValueType(Fragment.type("java.lang", "Throwable"), null);

    private final AsyncMethod method;
    private @Nullable Local thrown;

    Temporaries(AsyncMethod method) {
        this.method = method;
    }

    /** A new local with a name that says what it is for. */
    Local fresh(String name, ValueType type) {
        return new Local(Local.Kind.TEMPORARY, method.names().fresh(name), type.text(), type.defaultValue());
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

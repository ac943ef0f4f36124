package dev.stator.task;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A value that goes with a future, on whichever threads it runs: who asks for a request's id, say.
 *
 * <pre>{@code
 * static final TaskLocal<String> REQUEST = new TaskLocal<>("request");
 * ...
 * executor.spawn(REQUEST.scope("r17", handle(request)));
 * ...
 * log(REQUEST.get());                                     // anywhere in handle, and in what it awaits
 * }</pre>
 *
 * <p>It cannot be set, only bound anew for a future inside. Tasks that are spawned in a {@link TaskScope} begin with the bindings of who
 * spawns them; others with none. After tokio's {@code task_local!} and Java's {@code ScopedValue}.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> the value, which may be null
 */
public final class TaskLocal<T extends @Nullable Object> {

    private static final ThreadLocal<@Nullable Binding> BINDINGS = new ThreadLocal<>();

    private final String name;

    /** One that is bound nowhere. The name is for messages. */
    public TaskLocal(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** One that is bound nowhere. */
    public TaskLocal() {
        this("a task-local");
    }

    /** {@code future}, in whose polls and whose cleanup this has {@code value}. */
    public <R extends @Nullable Object> Future<R> scope(T value, Future<R> future) {
        return new Bound<>(future, this, value, null);
    }

    /**
     * The value of the future that runs.
     *
     * @throws NoSuchElementException if it is not bound here
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // scope has bound a T, which may be nullable
    public T get() {
        Binding binding = binding();
        if (binding == null) {
            throw new NoSuchElementException(name + " is not bound here: it is not in its scope(value, future)");
        }
        return (T) binding.value;
    }

    /** Its value; {@code other} if it is not bound here. */
    public T orElse(T other) {
        return isBound() ? get() : other;
    }

    /** Whether it has a value here. */
    public boolean isBound() {
        return binding() != null;
    }

    private @Nullable Binding binding() {
        Binding binding = BINDINGS.get();
        while (binding != null && binding.key != this) {
            binding = binding.outer;
        }
        return binding;
    }

    @Override
    public String toString() {
        return name;
    }

    /** {@code future} with the bindings that hold now, for who drives it elsewhere: in another task, or beside its own. */
    public static <R extends @Nullable Object> Future<R> inherit(Future<R> future) {
        Binding bindings = BINDINGS.get();
        return bindings == null ? future : new Bound<>(future, null, null, bindings);
    }

    /** {@code call} with the bindings that hold now, for a thread that may block. */
    static <R extends @Nullable Object> Callable<R> inherit(Callable<R> call) {
        Binding bindings = BINDINGS.get();
        return bindings == null
                ? call
                : () -> {
                    Binding outer = BINDINGS.get();
                    BINDINGS.set(bindings);
                    try {
                        return call.call();
                    } finally {
                        Bound.exit(outer);
                    }
                };
    }

    /** One value, and those around it. Compared by identity. */
    private static final class Binding {
        final TaskLocal<?> key;
        final @Nullable Object value;
        final @Nullable Binding outer;

        Binding(TaskLocal<?> key, @Nullable Object value, @Nullable Binding outer) {
            this.key = key;
            this.value = value;
            this.outer = outer;
        }
    }

    /** Polls a future with one more binding, or with bindings that were inherited. */
    private static final class Bound<R extends @Nullable Object> extends Operation<R> {

        private final Future<R> future;
        private final @Nullable TaskLocal<?> key;
        private final @Nullable Object value;
        private @Nullable Binding bindings;

        Bound(Future<R> future, @Nullable TaskLocal<?> key, @Nullable Object value, @Nullable Binding inherited) {
            this.future = Objects.requireNonNull(future, "future");
            this.key = key;
            this.value = value;
            this.bindings = inherited;
        }

        private void enter(@Nullable Binding outer) {
            if (key != null && (bindings == null || bindings.outer != outer)) {
                bindings = new Binding(key, value, outer);
            }
            BINDINGS.set(bindings);
        }

        private static void exit(@Nullable Binding outer) {
            if (outer == null) {
                BINDINGS.remove();
            } else {
                BINDINGS.set(outer);
            }
        }

        @Override
        protected @Nullable Object step(Context cx) throws Throwable {
            Binding outer = BINDINGS.get();
            enter(outer);
            try {
                return stepOf(future, cx);
            } finally {
                exit(outer);
            }
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            Binding outer = BINDINGS.get();
            enter(outer);
            try {
                return future.pollCancel(cx);
            } finally {
                exit(outer);
            }
        }

        @Override
        protected List<Future<?>> awaits() {
            return List.of(future);
        }

        @Override
        public String toString() {
            return key == null ? "inherited task-locals" : key + ".scope";
        }
    }
}

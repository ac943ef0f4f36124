package dev.stator.stream;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#forEach}. */
final class ForEach<T> extends Sink<T, @Nullable Void> {

    private final Consumer<? super T> action;

    ForEach(Stream<T> stream, Consumer<? super T> action) {
        super(stream);
        this.action = action;
    }

    @Override
    void accept(T element) {
        action.accept(element);
    }

    @Override
    @Nullable
    Void result() {
        return null;
    }
}

package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#merge}. */
final class Merge<T> extends Stage<T> {

    /** Those that have not ended. */
    private final List<Stage<? extends T>> streams = new ArrayList<>();

    /** The one that is asked first: that after the one which gave the last element. */
    private int first;

    Merge(List<? extends Stream<? extends T>> merged) {
        merged.forEach(stream -> streams.add(Stage.of(stream)));
    }

    @Override
    Object advance(Context cx) throws Throwable {
        int count = streams.size();
        int index = first;
        for (int i = 0; i < count; i++) {
            index = index < streams.size() ? index : 0;
            Object next = streams.get(index).step(cx);
            if (next == END) {
                streams.remove(index);
            } else if (next == PENDING) {
                index++;
            } else {
                first = index + 1;
                return next;
            }
        }
        return streams.isEmpty() ? END : PENDING;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        streams.removeIf(stream -> stream.pollCancel(cx).isReady());
        return streams.isEmpty() ? Poll.done() : Poll.pending();
    }

    @Override
    List<Future<?>> awaits() {
        return streams.stream().flatMap(stream -> stream.awaits().stream()).toList();
    }
}

package dev.stator.stream;

import dev.stator.Future;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a generator hands its elements to, see {@link Stream#generate}. It belongs to the task of that body, and is of no use
 * when the body is over.
 *
 * @param <T> the elements
 */
public interface Emitter<T> {

    /**
     * Gives the consumer an element. Completes when the consumer asks for the one after it, so that nothing is made before it is wanted;
     * never, if the consumer has enough: the body is then cancelled here, and its {@code finally} blocks run.
     *
     * <p>Nothing happens before the first poll. Cancelling it takes the element back, unless the consumer has it. Of several that are
     * awaited at the same time, the elements come in the order of the first polls.
     *
     * @throws NullPointerException at once, if {@code element} is null
     */
    Future<@Nullable Void> emit(T element);
}

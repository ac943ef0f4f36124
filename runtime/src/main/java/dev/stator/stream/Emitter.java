package dev.stator.stream;

import dev.stator.Future;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a generator hands its elements to: an {@code @Async} method that returns a {@link Stream}, see {@link Stream#emitter},
 * or what {@link Stream#generate} is given.
 *
 * <p>It belongs to the task that the body runs in. Whatever the body awaits may emit, a method or a lambda that was given the emitter too; when
 * the body is over, {@code emit} fails.
 *
 * @param <T> the elements
 */
public interface Emitter<T> {

    /**
     * Gives the consumer an element. Completes when the consumer asks for the one after it, so that nothing is made before it is wanted;
     * never, if the consumer has enough: the body is then cancelled here, and its {@code finally} blocks run. What those emit is
     * dropped, and their {@code emit} completes at once.
     *
     * <p>Nothing happens before the first poll. Cancelling it takes the element back, unless the consumer has it. Of several that are
     * awaited at the same time, the elements come in the order of the first polls.
     *
     * @throws NullPointerException at once, if {@code element} is null
     */
    Future<@Nullable Void> emit(T element);

    /**
     * What an {@code @Async} method that returns a {@code Stream} returns: {@code return out.end();} ends the stream. It may stand wherever
     * a {@code return} may, and in no other place.
     *
     * @throws IllegalStateException where no method was compiled into a generator by Stator
     */
    default Stream<T> end() {
        throw NotAGenerator.failure("Emitter.end()");
    }
}

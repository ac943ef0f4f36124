package dev.stator;

import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that will be there: something that goes on when it is polled, and says how to be polled again.
 *
 * <p>Lazy: a future does nothing until it is polled, by a task, by {@link Futures#blockOn} or by the future that awaits it. It is
 * polled by one thread at a time, each poll happening-before the next.
 *
 * <p>A future is used once. Polling it after completion throws {@link IllegalStateException}, except for {@link #ready}, {@link #done}
 * and {@link #failed}, which are values. Modelled on Rust's {@code std::future::Future}; failures are exceptions, and cancellation,
 * which in Rust is a drop, is a poll of its own.
 *
 * @param <T> the value; {@code @Nullable Void} where there is none
 */
public interface Future<T extends @Nullable Object> {

    /**
     * Goes as far as it can without waiting.
     *
     * @return the value; or pending, after the waker of {@code cx} was registered in place of an earlier one
     * @throws Exception the failure of this future
     */
    Poll<T> poll(Context cx) throws Exception;

    /**
     * Cancels: runs the cleanup of the state that this future has reached, as far as it goes without waiting. After the first call
     * only this method is called, until it is ready. A future that has not started has nothing to clean up.
     *
     * <p>A method that Stator compiles runs the {@code finally} blocks around its await, innermost first, each once. If it awaits in such a
     * block already, the cancellation strikes there: what it awaits is cancelled, the rest of that block does not run, the blocks around it
     * do. What runs because of the cancellation is not cancelled again.
     *
     * <p>It throws nothing: what a cleanup throws is told by {@link CleanupFailures}. The default is ready at once. Futures that poll others
     * forward it.
     */
    default Poll<@Nullable Void> pollCancel(Context cx) {
        return Poll.done();
    }

    /**
     * Waits for the value, in a method that Stator compiles: there this call is an await point and never runs as it stands.
     *
     * @return the value
     * @throws IllegalStateException in code that was not compiled by Stator; the message names the method and the way out
     */
    default T await() {
        throw NotCompiled.await();
    }

    /** This future with {@code function} applied to its value. It fails as this one does, or with what the function throws. */
    default <R extends @Nullable Object> Future<R> map(Function<? super T, ? extends R> function) {
        return new Mapped<>(this, function);
    }

    /**
     * This future and then the one that {@code function} makes of its value. It fails as the first of them that fails, or with what the
     * function throws. Cancelling it cancels the one that has been reached.
     */
    default <R extends @Nullable Object> Future<R> andThen(
            Function<? super T, ? extends Future<? extends R>> function) {
        return new AndThen<>(this, function);
    }

    /**
     * What {@code handler} makes of the outcome of this future: of its value, which may be null, and null; or of null and its failure.
     * It fails with what the handler throws. A cancellation is no outcome: the handler does not see it.
     */
    default <R extends @Nullable Object> Future<R> handle(
            BiFunction<? super @Nullable T, ? super @Nullable Throwable, ? extends R> handler) {
        return new Handle<>(this, handler);
    }

    /** A future that is ready with {@code value}, which may be null. A value: it may be polled again. */
    static <T extends @Nullable Object> Future<T> ready(T value) {
        return new Ready<>(value);
    }

    /** A future that is ready without a value. A value: it may be polled again. */
    static Future<@Nullable Void> done() {
        return Ready.DONE;
    }

    /** A future that has failed with {@code failure}, checked or not. A value: it may be polled again. */
    static <T extends @Nullable Object> Future<T> failed(Throwable failure) {
        return new Failed<>(failure);
    }

    /** A future that never completes and never wakes. Cancelling it is ready at once. */
    static <T extends @Nullable Object> Future<T> pending() {
        return new Pending<>();
    }

    /** A future that is pending once, having asked for the next poll, and then ready: other ready tasks run first. */
    static Future<@Nullable Void> yieldNow() {
        return new Yield();
    }

    /**
     * An async block: a lambda whose body is compiled into a machine and starts at the first poll. What it captures is captured here.
     *
     * @param body a lambda expression, written in the parentheses of this call
     * @return the future of the block; where Stator did not compile the block, one that has failed with an
     *     {@link IllegalStateException} that names the place and the way out
     */
    static <T extends @Nullable Object> Future<T> async(AsyncBody<T> body) {
        return Machine.of(body);
    }

    /**
     * The future of a stage that someone else completes. A failure is unwrapped from {@link java.util.concurrent.CompletionException}.
     *
     * <p>Cancelling it cancels the stage if that is a {@link java.util.concurrent.Future}.
     */
    static <T extends @Nullable Object> Future<T> from(CompletionStage<T> stage) {
        return new StageFuture<>(stage);
    }
}

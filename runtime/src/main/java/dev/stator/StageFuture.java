package dev.stator;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * See {@link Future#from}. The first poll asks the stage to report its outcome here.
 *
 * <p>The stage may complete on any thread: it writes the outcome and then reads the waker; a poll writes the waker and then reads the
 * outcome. So one of them sees the other.
 */
final class StageFuture<T extends @Nullable Object> extends Operation<T> {

    private record Outcome(@Nullable Object value, @Nullable Throwable failure) {}

    private final CompletionStage<T> stage;
    private volatile @Nullable Waker waker;
    private volatile @Nullable Outcome outcome;
    private boolean started;
    private boolean completed;

    StageFuture(CompletionStage<T> stage) {
        this.stage = Objects.requireNonNull(stage, "stage");
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        if (completed) {
            throw polledAgain("from(" + stage + ")");
        }
        waker = cx.waker();
        if (!started) {
            started = true;
            stage.whenComplete(this::complete);
        }
        Outcome known = outcome;
        if (known == null || !cx.proceed()) {
            return PENDING;
        }
        completed = true;
        if (known.failure() != null) {
            throw known.failure();
        }
        return known.value();
    }

    private void complete(@Nullable Object value, @Nullable Throwable failure) {
        outcome = new Outcome(value, failure == null ? null : unwrapped(failure));
        Waker latest = waker;
        if (latest != null) {
            latest.wake();
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        completed = true;
        waker = null;
        if (stage instanceof java.util.concurrent.Future<?> cancellable) {
            cancellable.cancel(true);
        }
        return Poll.done();
    }
}

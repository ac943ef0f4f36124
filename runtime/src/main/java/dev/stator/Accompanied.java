package dev.stator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The future of a task with what goes on beside it, see {@link Context#accompany}. It is over when the future is.
 *
 * <p>The future is polled first, until the budget of a poll was spent; then the companions are, so that neither starves the other.
 */
final class Accompanied<T extends @Nullable Object> extends Operation<T> {

    private final Future<T> future;
    private final List<Future<@Nullable Void>> companions;
    private boolean companionsFirst;

    Accompanied(Future<T> future, List<Future<@Nullable Void>> companions) {
        this.future = future;
        this.companions = new ArrayList<>(companions);
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        if (companionsFirst) {
            goOn(cx);
        }
        Object value = stepOf(future, cx);
        if (value == PENDING && !companionsFirst) {
            goOn(cx);
        }
        companionsFirst ^= cx.isSpent();
        return value;
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        Poll<@Nullable Void> over = future.pollCancel(cx);
        if (over.isPending()) {
            goOn(cx);
        }
        return over;
    }

    private void goOn(Context cx) {
        cx.moveCompanionsTo(companions);
        for (Iterator<Future<@Nullable Void>> each = companions.iterator(); each.hasNext(); ) {
            try {
                if (each.next().poll(cx).isReady()) {
                    each.remove();
                }
            } catch (Throwable failure) {
                each.remove();
                CleanupFailures.report(failure);
            }
        }
    }

    /** What is accompanied, for dumps. */
    Future<T> future() {
        return future;
    }

    @Override
    protected List<Future<?>> awaits() {
        return List.of(future);
    }

    @Override
    public String toString() {
        return future.toString();
    }
}

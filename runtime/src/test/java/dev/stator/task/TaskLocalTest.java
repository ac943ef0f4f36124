package dev.stator.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.executor.LocalExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TaskLocalTest {

    private static final TaskLocal<String> USER = new TaskLocal<>("user");
    private static final TaskLocal<Integer> DEPTH = new TaskLocal<>();

    private final LocalExecutor executor = new LocalExecutor();
    private final List<String> log = new ArrayList<>();

    /** Logs who it is, in each of two polls. */
    private Future<Void> logged() {
        boolean[] again = {false};
        return cx -> {
            log.add(USER.orElse("nobody") + DEPTH.orElse(0));
            if (again[0]) {
                return Poll.done();
            }
            again[0] = true;
            cx.waker().wake();
            return Poll.pending();
        };
    }

    @Test
    void eachTaskHasItsOwn() {
        executor.spawn(USER.scope("a", logged()));
        executor.spawn(USER.scope("b", logged()));
        executor.spawn(logged());
        executor.run();
        assertThat(log).containsExactly("a0", "b0", "nobody0", "a0", "b0", "nobody0");
        assertThat(USER.isBound()).isFalse();
    }

    @Test
    void bindingsNest() {
        executor.blockOn(USER.scope("a", Futures.join(DEPTH.scope(1, USER.scope("b", logged())), logged())));
        assertThat(log).containsOnly("b1", "a0");
    }

    @Test
    void theValueIsThereInTheCleanup() {
        JoinHandle<Void> handle = executor.spawn(USER.scope("a", new Future<Void>() {
            @Override
            public Poll<Void> poll(Context cx) {
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                log.add(USER.get());
                return Poll.done();
            }
        }));
        executor.runUntilIdle();
        handle.abort();
        executor.run();
        assertThat(log).containsExactly("a");
    }

    @Test
    void tasksOfAScopeInheritThem() {
        executor.blockOn(USER.scope("a", (Future<Void>) cx -> {
            TaskScope.open(executor).spawn(logged());
            executor.spawn(logged());
            return Poll.done();
        }));
        executor.run();
        assertThat(log).containsExactly("a0", "nobody0", "a0", "nobody0");
    }

    @Test
    void whatIsNotBoundIsMissed() {
        assertThatThrownBy(USER::get).isInstanceOf(NoSuchElementException.class).hasMessageContaining("user");
        assertThat(executor.blockOn(USER.scope(
                        null, (Future<Boolean>) cx -> Poll.ready(USER.isBound() && USER.get() == null))))
                .isTrue();
    }

    @Test
    void blockingCallsOfAScopeInheritThem() {
        Future<String> asking = USER.scope("a", Future.yieldNow().andThen(yielded -> {
            TaskScope scope = TaskScope.open(executor);
            return scope.spawnBlocking(() -> USER.orElse("nobody"));
        }));
        assertThat(executor.blockOn(asking)).isEqualTo("a");
        assertThat(executor.blockOn(executor.spawnBlocking(() -> USER.orElse("nobody"))))
                .isEqualTo("nobody");
    }
}

package dev.stator.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.StrictWork;
import dev.stator.test.CancelEverywhere;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joins of tasks, sets and scopes, cancelled at each of their polls: no result is lost, no work is left without its end. */
class TaskCancellationTest {

    @Test
    void aJoinThatIsCancelledMayBeMadeAgain() {
        CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            JoinHandle<Integer> task = run.executor().spawn(work.value(1, 10));
            Outcome<Integer> first = run.executor().blockOn(run.cancellable(task));
            if (first instanceof Outcome.Cancelled) {
                assertThat(run.executor().blockOn(task)).isEqualTo(1);
            }
            assertThat(work.ended()).isEqualTo(1);
            run.keep(task);
        });
    }

    @Test
    void aTaskThatIsCancelledWithItsJoinIsOverBefore() {
        CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            JoinHandle<Integer> task = run.executor().spawn(work.value(1, 10));
            run.executor().blockOn(run.cancellable(task.abortOnCancel()));
            run.executor().run();
            work.requireAccounted();
            run.keep(task);
        });
    }

    @Test
    void eachResultOfAJoinSetIsTakenOnce() {
        CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            JoinSet<Integer> set = new JoinSet<>(run.executor());
            for (int i = 1; i <= 3; i++) {
                set.spawn(work.value(i, 10 * i));
            }
            List<Integer> values = new ArrayList<>();
            while (!set.isEmpty()) {
                if (run.executor().blockOn(run.cancellable(set.joinNext()))
                        instanceof Outcome.Completed<Integer> completed) {
                    values.add(completed.value());
                }
            }
            assertThat(values).containsExactly(1, 2, 3);
            run.keep(set);
        });
    }

    @Test
    void theCloseOfAJoinSetGoesOnAfterItsCancellation() {
        CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            JoinSet<Integer> set = new JoinSet<>(run.executor());
            set.spawn(work.value(1, 0));
            set.spawn(work.value(2, 10));
            run.executor().blockOn(Future.yieldNow());
            run.executor().blockOn(run.cancellable(set.closeAsync()));
            run.executor().blockOn(set.closeAsync());
            run.executor().run();
            work.requireAccounted();
            run.keep(set);
        });
    }

    @Test
    void nothingOutlivesAScopeWhoseJoinIsCancelled() {
        for (boolean fails : new boolean[] {false, true}) {
            CancelEverywhere.check(run -> {
                StrictWork work = new StrictWork();
                TaskScope scope = TaskScope.open(run.executor());
                scope.spawn(work.value(1, 10));
                scope.spawn(fails ? work.failure(15) : work.value(2, 20));
                TaskScope inner = TaskScope.open(scope);
                inner.spawn(work.value(3, 30));
                Outcome<Void> joined = run.executor().blockOn(run.cancellable(scope.join()));
                Outcome<Void> closed = run.executor()
                        .blockOn(scope.closeAsync()
                                .handle((value, failure) -> failure == null
                                        ? new Outcome.Completed<>(null)
                                        : new Outcome.Failed<>(failure)));
                work.requireAccounted();
                if (fails && !run.wasCancelled()) {
                    assertThat(joined).isInstanceOf(Outcome.Failed.class);
                    assertThat(closed).isInstanceOf(Outcome.Completed.class);
                }
                assertThat(run.executor().tasks().isEmpty()).isTrue();
            });
        }
    }
}

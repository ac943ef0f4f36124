package dev.stator.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.test.TestTask;

/** First polls by hand. */
final class Polls {

    private Polls() {}

    /** A task that has polled once and waits. */
    static <T> TestTask<T> pending(Future<T> future) {
        TestTask<T> task = TestTask.of(future);
        task.assertPending();
        return task;
    }

    /** The value of a future that need not wait. */
    static <T> T ready(Future<T> future) {
        return TestTask.of(future).assertReady();
    }

    /** The value of a task that waited and was woken. */
    static <T> T woken(TestTask<T> task) {
        assertThat(task.isWoken()).isTrue();
        return task.assertReady();
    }
}

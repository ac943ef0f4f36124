package dev.stator;

/**
 * Asks for one more poll of the task that it stands for.
 *
 * <p>May be called from any thread, any number of times. Many wakes before a poll cause one poll; a wake while the task runs causes
 * exactly one more; after completion it does nothing. All that happened before a wake is visible to the poll that it causes. Never
 * call a waker while holding a lock: it may run foreign code. Modelled on Rust's {@code std::task::Waker}.
 */
@FunctionalInterface
public interface Waker {

    /** Schedules a poll. Returns at once and throws nothing. */
    void wake();
}

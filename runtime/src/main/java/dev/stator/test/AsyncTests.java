package dev.stator.test;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Test classes of JUnit Jupiter whose test methods may return a future.
 *
 * <pre>{@code
 * class SongsTest implements AsyncTests {
 *
 *     @Async
 *     @AsyncTest
 *     Future<Void> aSongIsLearntInAnHour(VirtualClock clock) {
 *         learnSong("Waltz").await();
 *         assertEquals(Duration.ofHours(1), clock.elapsed());
 *         return Future.done();
 *     }
 * }
 * }</pre>
 *
 * <p>Each test is a test of its own, with an instance of the class and what belongs to that ({@code @BeforeEach}, {@code @AfterEach},
 * {@code @Disabled}, {@code @DisplayName}, extensions). It runs on the test's thread, in virtual time that moves when every task is idle.
 * Afterwards the tasks that are left are aborted; a task that has failed and that nobody has joined fails the test.
 *
 * <p>With {@link AsyncTest#seeds} it is run in many orders, each a test of its own.
 *
 * <p>A test method may have parameters: a {@link dev.stator.task.Spawner} for tasks beside the test, a
 * {@link dev.stator.time.VirtualClock}, and what other extensions know.
 *
 * <p>(Jupiter runs no method with a result as a {@code @Test}; this is the template that runs those marked with {@link AsyncTest}.)
 */
public interface AsyncTests {

    /** Stands for the methods marked with {@link AsyncTest}. */
    @TestTemplate
    @DisplayName("async tests")
    @ExtendWith(AsyncTestProvider.class)
    default void asyncTests() {
        throw new IllegalStateException("JUnit runs the methods marked with @AsyncTest instead of this one");
    }
}

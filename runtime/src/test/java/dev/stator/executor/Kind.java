package dev.stator.executor;

import dev.stator.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The executors that must all behave the same. */
enum Kind {
    ONE_THREAD {
        @Override
        Subject start(Consumer<Throwable> onUncaught) {
            return new Subject(new LocalExecutor(Clock.system(), onUncaught), () -> {});
        }
    },
    ONE_WORKER {
        @Override
        Subject start(Consumer<Throwable> onUncaught) {
            return new Subject(new WorkStealingExecutor(1, onUncaught), () -> {});
        }
    },
    FOUR_WORKERS {
        @Override
        Subject start(Consumer<Throwable> onUncaught) {
            return new Subject(new WorkStealingExecutor(4, onUncaught), () -> {});
        }
    },
    PLAIN_EXECUTOR {
        @Override
        Subject start(Consumer<Throwable> onUncaught) {
            return on(Executors.newFixedThreadPool(2), onUncaught);
        }
    },
    VIRTUAL_THREADS {
        @Override
        boolean isAvailable() {
            return Runtime.version().feature() >= 21;
        }

        @Override
        Subject start(Consumer<Throwable> onUncaught) {
            try {
                Object threads = Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
                return on((ExecutorService) threads, onUncaught);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    };

    /** An executor under test, and how to stop what it runs on. */
    record Subject(TaskExecutor executor, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            executor.close();
            stop.run();
        }
    }

    boolean isAvailable() {
        return true;
    }

    abstract Subject start(Consumer<Throwable> onUncaught);

    private static Subject on(ExecutorService threads, Consumer<Throwable> onUncaught) {
        return new Subject(ExecutorSpawner.on(threads, onUncaught), threads::shutdown);
    }
}

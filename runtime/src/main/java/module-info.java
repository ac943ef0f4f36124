/**
 * The runtime of Stator: what async code names, and what runs it. It needs java.base and nothing else; who uses the test methods of
 * {@code dev.stator.test} brings JUnit Jupiter.
 */
module dev.stator {
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports dev.stator;
    exports dev.stator.executor;
    exports dev.stator.interop;
    exports dev.stator.stream;
    exports dev.stator.sync;
    exports dev.stator.task;
    exports dev.stator.test;
    exports dev.stator.time;
}

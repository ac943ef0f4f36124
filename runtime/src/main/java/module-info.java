/** The runtime of Stator: what async code names, and what runs it. It needs java.base and nothing else. */
module dev.stator {
    requires static org.jspecify;

    exports dev.stator;
    exports dev.stator.executor;
    exports dev.stator.interop;
    exports dev.stator.task;
    exports dev.stator.time;
}

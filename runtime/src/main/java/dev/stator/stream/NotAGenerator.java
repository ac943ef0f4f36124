package dev.stator.stream;

import java.util.Set;

/** What is said when {@link Stream#emitter} or {@link Emitter#end} runs as plain Java: which place was not compiled, and the way out. */
final class NotAGenerator {

    private static final Set<String> OURS =
            Set.of(NotAGenerator.class.getName(), Stream.class.getName(), Emitter.class.getName());

    private NotAGenerator() {}

    static IllegalStateException failure(String called) {
        return new IllegalStateException(
                called + " was called in " + caller() + ", which was not compiled into a generator by Stator."
                        + " Put the annotation processor dev.stator:stator-processor on the processor path (javac -processorpath, Maven"
                        + " annotationProcessorPaths, Gradle annotationProcessor) and annotate the method, which returns a Stream, with @Async;"
                        + " or use Stream.generate, which gives its function an emitter");
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !OURS.contains(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown method"));
    }
}

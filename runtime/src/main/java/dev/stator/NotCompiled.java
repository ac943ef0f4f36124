package dev.stator;

import java.util.Objects;

/**
 * What is said when {@link Future#await}, {@link Future#async} or {@link AsyncCloseable#close} runs as plain Java: which place was not
 * compiled, and the way out.
 */
final class NotCompiled {

    private static final String WAY_OUT =
            " was not compiled by Stator. Put the annotation processor dev.stator:stator-processor on the"
                    + " processor path (javac -processorpath, Maven annotationProcessorPaths, Gradle annotationProcessor) and ";

    private NotCompiled() {}

    static IllegalStateException await() {
        return new IllegalStateException("await() was called in " + caller() + ", which" + WAY_OUT
                + "annotate the method with @Async, or wait for the future with Futures.blockOn(future)");
    }

    static IllegalStateException block(AsyncBody<?> body) {
        Objects.requireNonNull(body, "body");
        return new IllegalStateException("the async block in " + caller() + WAY_OUT
                + "write the block as a lambda expression in Future.async(...)");
    }

    static IllegalStateException close() {
        return new IllegalStateException("an AsyncCloseable was closed without await in " + caller()
                + ". In a method annotated with @Async and compiled by Stator, close it by try-with-resources with a variable of"
                + " type AsyncCloseable; elsewhere by Futures.blockOn(resource.closeAsync())");
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isOurs(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown method"));
    }

    private static boolean isOurs(String className) {
        return className.equals(NotCompiled.class.getName())
                || className.equals(Future.class.getName())
                || className.equals(AsyncCloseable.class.getName())
                || className.equals(Machine.class.getName());
    }
}

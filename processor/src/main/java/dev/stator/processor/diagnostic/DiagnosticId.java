package dev.stator.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Every message of the processor: what is wrong, why, and what to write instead. {@code %s} stands for the arguments. Each id has a page
 * in docs/diagnostics and a bad example in the tests.
 *
 * <p>An id with a key is a warning, which {@code @SuppressWarnings("stator:key")} and {@code -Astator.warnings=-key} switch off; any other
 * is an error.
 */
public enum DiagnosticId {
    STATOR001("await() stands in %s, which is not compiled into a machine: it would throw at run time. "
            + "Either %s, or block on the future with Futures.blockOn."),
    STATOR002("await() stands in %s, which is not compiled with the async code around it: it would throw at run time. "
            + "Either await before it, or %s."),
    STATOR003("%s inside synchronized would hold the monitor while the method is suspended, "
            + "and it may go on in another thread. Await before the block."),
    STATOR004("An @Async method cannot be %s. %s"),
    STATOR005("An @Async method returns dev.stator.Future<T> or dev.stator.stream.Stream<T>, but %s returns %s. %s"),
    STATOR006("%s cannot be compiled: whoever calls it is no async code. "
            + "Write an @Async method that awaits, and pass on the future that it returns."),
    STATOR008("This file cannot be analysed: %s. "
            + "If a tool completes these classes in place (Lombok does), compile them in a module of their own."),
    STATOR009("The class file of %s cannot be linked to its machine: %s."),
    STATOR010("Stator runs inside javac; this compiler (%s) offers no com.sun.source.util.Trees. Compile with javac."),
    STATOR011(
            "The processor failed: %s. This is a defect of Stator. Please report it with the async methods of this compilation."),
    STATOR012("The option -A%s is not understood. It can be %s."),
    STATOR013("Future.async compiles a lambda that is written in its parentheses, but here stands %s. "
            + "Write Future.async(() -> {...}), and in the braces what is to be done."),
    STATOR014("The resource %s is an AsyncCloseable, whose close must be awaited, but %s is not compiled by Stator. "
            + "Mark the method @Async, or close the resource with Futures.blockOn."),
    STATOR015("await() of Future cannot be overridden: await points poll the future and never call it. "
            + "Give the method another name."),
    STATOR016("unawaited", "The %s of %s is dropped: nothing polls it, so what it stands for never runs. %s."),
    STATOR017(
            "lock-held",
            "The lock %s is held over this await: other threads wait for it as long as this body is suspended, and it cannot be unlocked "
                    + "if the body goes on in another thread. Unlock it before."),
    STATOR018(
            "blocking",
            "%s blocks the thread that runs this async body, and with it every other task that the thread could run. Instead, %s."),
    STATOR019(
            "lost-update",
            "%s is read before an await and written after it: what another task writes meanwhile is lost. "
                    + "Await into a local first, then update."),
    STATOR020(
            "thread-local",
            "Here %s. The body may have gone on in another thread, which has a value of its own. "
                    + "Pass the value as a parameter instead."),
    STATOR021(
            "Stream.emitter() gives a generator its emitter, once: Emitter<T> out = Stream.emitter(); is a statement in the body of "
                    + "an @Async method that returns Stream. Here %s."),
    STATOR022(
            "%s is @Async and returns Stream, so it is a generator, but it has no emitter. Write Emitter<T> out = Stream.emitter(); "
                    + "first, and return out.end(). If it awaits nothing and answers a stream that it has, drop @Async."),
    STATOR023("A generator ends with return out.end(), the end() of its emitter, which stands nowhere else. Here %s. "
            + "To emit the elements of another stream, await stream.forEachAsync(out::emit).");

    private final @Nullable String key;
    private final String text;

    DiagnosticId(String text) {
        this(null, text);
    }

    DiagnosticId(@Nullable String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** What a warning is switched off by; null for an error. */
    public @Nullable String key() {
        return key;
    }

    /** The message with its id in front and its page behind. */
    public String format(Object... arguments) {
        return "[" + name() + "] " + String.format(text, arguments) + " (docs/diagnostics/" + name() + ".md)";
    }
}

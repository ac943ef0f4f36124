package dev.stator.processor.diagnostic;

/**
 * Every message of the processor: what is wrong and what to write instead. {@code %s} stands for the arguments. Each id has a page in
 * docs/diagnostics and a bad example in the tests.
 */
public enum DiagnosticId {
    STATOR001("await() stands in %s, which is not rewritten: it would throw at run time. "
            + "Mark the method @Async and let it return Future, or block on the future with Futures.blockOn."),
    STATOR002("await() stands in a %s inside an async method; only the method itself is rewritten. "
            + "Await before the %s, or move its body into an @Async method."),
    STATOR003("await() inside synchronized would hold the monitor over a suspension. Await before the block."),
    STATOR004("An @Async method cannot be %s. %s"),
    STATOR005("An @Async method returns dev.stator.Future; %s returns %s. Return Future<%s>."),
    STATOR006("f::await cannot be rewritten. Write a method marked @Async that awaits, and refer to that."),
    STATOR007("%s is not covered yet in an async method. %s"),
    STATOR008("This file cannot be analysed: %s. "
            + "If a tool completes these classes in place (Lombok does), compile them in a module of their own."),
    STATOR009("The class file of %s cannot be linked to its machine: %s."),
    STATOR010("Stator runs inside javac; this compiler (%s) offers no com.sun.source.util.Trees. Compile with javac."),
    STATOR011(
            "The processor failed: %s. This is a defect of Stator. Please report it with the async methods of this compilation.");

    private final String text;

    DiagnosticId(String text) {
        this.text = text;
    }

    /** The message with its id in front and its page behind. */
    public String format(Object... arguments) {
        return "[" + name() + "] " + String.format(text, arguments) + " (docs/diagnostics/" + name() + ".md)";
    }
}

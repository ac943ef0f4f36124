package dev.stator.processor.analysis;

/** A form of the language that the compiler does not rewrite yet. Caught by {@link MethodReader}, which reports it at its line. */
final class NotCovered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    /**
     * @param what the form, as the beginning of a sentence
     * @param wayOut what to write instead, as a sentence
     */
    NotCovered(String what, String wayOut) {
        super(what, null, false, false);
        this.wayOut = wayOut;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String wayOut() {
        return wayOut;
    }
}

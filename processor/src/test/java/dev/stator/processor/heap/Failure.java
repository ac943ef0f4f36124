package dev.stator.processor.heap;

/** A failure that carries a thing, by which it is seen. */
public final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never written
    private final Thing thing;

    public Failure(Thing thing) {
        this.thing = thing;
    }

    @Override
    public String getMessage() {
        return thing.toString();
    }
}

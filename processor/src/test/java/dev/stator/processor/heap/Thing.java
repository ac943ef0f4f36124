package dev.stator.processor.heap;

/** Something that should not be kept longer than it is used. */
public final class Thing {

    private final String name;

    Thing(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}

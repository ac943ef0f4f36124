package dev.stator.benchmarks;

/** A result that is an object, as large as an Integer. */
record Value(int number) {

    Value plus(int other) {
        return new Value(number + other);
    }
}

package dev.stator.benchmarks;

/** The same methods without async: what the limit is. Only the polluting calls wait, and those for nothing. */
final class BlockingMethods {

    private BlockingMethods() {}

    static int chain1(Source source, int x) {
        return chain2(source, x) + 1;
    }

    static int chain2(Source source, int x) {
        return chain3(source, x) + 1;
    }

    static int chain3(Source source, int x) {
        return chain4(source, x) + 1;
    }

    static int chain4(Source source, int x) {
        return chain5(source, x) + 1;
    }

    static int chain5(Source source, int x) {
        return chain6(source, x) + 1;
    }

    static int chain6(Source source, int x) {
        return chain7(source, x) + 1;
    }

    static int chain7(Source source, int x) {
        return chain8(source, x) + 1;
    }

    static int chain8(Source source, int x) {
        return chain9(source, x) + 1;
    }

    static int chain9(Source source, int x) {
        return chain10(source, x) + 1;
    }

    static int chain10(Source source, int x) {
        if (source.mustWait()) {
            source.waited++;
        }
        return x + 1;
    }

    static Value object1(Source source, int x) {
        return object2(source, x).plus(1);
    }

    static Value object2(Source source, int x) {
        return object3(source, x).plus(1);
    }

    static Value object3(Source source, int x) {
        return object4(source, x).plus(1);
    }

    static Value object4(Source source, int x) {
        return object5(source, x).plus(1);
    }

    static Value object5(Source source, int x) {
        return object6(source, x).plus(1);
    }

    static Value object6(Source source, int x) {
        return object7(source, x).plus(1);
    }

    static Value object7(Source source, int x) {
        return object8(source, x).plus(1);
    }

    static Value object8(Source source, int x) {
        return object9(source, x).plus(1);
    }

    static Value object9(Source source, int x) {
        return object10(source, x).plus(1);
    }

    static Value object10(Source source, int x) {
        if (source.mustWait()) {
            source.waited++;
        }
        return new Value(x + 1);
    }

    static int loop(Source source, int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += next(source, i);
        }
        return sum;
    }

    static int next(Source source, int x) {
        if (source.mustWait()) {
            source.waited++;
        }
        return x ^ 1;
    }
}

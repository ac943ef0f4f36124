package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A condition of every operator, each operand an await, in every place where a condition may stand. */
final class AwaitsEverywhere {
    private final Trace trace;
    private int bits;

    AwaitsEverywhere(Trace trace, int bits) {
        this.trace = trace;
        this.bits = bits;
    }

    @Async
    Future<Boolean> next() {
        boolean bit = (bits & 1) != 0;
        bits >>= 1;
        return Future.ready(trace.pause(bit).await());
    }

    @Async
    Future<String> all() {
        String text = "";
        if (!(next().await() ? next().await() : !next().await()) ^ next().await()) {
            text += "if";
        }
        while (next().await() && !(next().await() || next().await())) {
            text += "w";
        }
        do {
            text += "d";
        } while (!next().await() == (next().await() & next().await()));
        for (int i = 0; next().await() | (i < 2 && !next().await()); i++) {
            text += i;
        }
        boolean value =
                next().await() != (next().await() && next().await() ? !next().await() : next().await() || bits == 0);
        return Future.ready(text + value + (!next().await() ? next().await() ? "a" : "b" : "c"));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int bits : new int[] {0b1011010, 0b1100101, 0b11110000, 0b10011001100, 0b111}) {
            text += new AwaitsEverywhere(trace, bits).all().await() + " ";
        }
        return Future.ready(text);
    }
}

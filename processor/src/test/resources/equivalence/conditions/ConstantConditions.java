package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Conditions that javac knows: branches that never run, loops that end by a jump alone, constants by name. */
final class ConstantConditions {
    private static final boolean DEBUG = false;
    private static final int LEVEL = 2;

    @Async
    static Future<Integer> endless(Trace trace) {
        int rounds = 0;
        while (true) {
            if (trace.pause(++rounds).await() == 3) {
                return Future.ready(rounds);
            }
        }
    }

    @Async
    static Future<Integer> endlessFor(Trace trace) {
        for (int i = 0; ; i += trace.pause(1).await()) {
            if (i > LEVEL) {
                return Future.ready(i);
            }
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        if (DEBUG) {
            text += trace.pause("debug").await();
        }
        if (LEVEL > 1 && !DEBUG) {
            text += trace.pause("level").await();
        } else {
            text += trace.pause("else").await();
        }
        final boolean never = false;
        if (never && trace.pause(true).await()) {
            text += "never";
        }
        text += never ? trace.pause("a").await() : "b";
        text += true || trace.pause(false).await() ? "c" : trace.pause("d").await();
        do {
            text += trace.pause("once").await();
        } while (DEBUG);
        final int sure;
        if (true) {
            sure = trace.pause(7).await();
        }
        for (; LEVEL > 1; ) {
            text += trace.pause(sure).await();
            break;
        }
        return Future.ready(text + endless(trace).await() + endlessFor(trace).await());
    }
}

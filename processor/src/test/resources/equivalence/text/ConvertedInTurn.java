package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The first operand of a concatenation is converted before the second is awaited. */
final class ConvertedInTurn {
    private record Loud(Trace trace, String name) {
        @Override
        public String toString() {
            trace.log("toString", name);
            return name;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Loud loud = new Loud(trace, "loud");
        StringBuilder builder = new StringBuilder("a");
        char[] letters = null;
        String text = loud + trace.pause("1").await() + loud;
        text += loud + trace.pause("2").await();
        String changed = builder + trace.pause("3").await();
        Object none = null;
        String nothing = none + trace.pause("4").await() + letters;
        builder.append(text);
        return Future.ready(text + changed + nothing + builder);
    }
}

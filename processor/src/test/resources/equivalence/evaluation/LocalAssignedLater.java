package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local before an await has the value that it had there, whatever an operand to the right assigns, and in whatever form. */
final class LocalAssignedLater {
    int plays = 1;

    @Async
    Future<Integer> add(Trace trace, int more, LocalAssignedLater other) {
        return Future.ready(more * 10 + trace.pause(plays + other.plays).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        int x = 1;
        trace.log(x + trace.pause(2).await());
        trace.log(x + trace.pause(2).await() + (x = 5) + x);
        trace.log(x + (x = trace.pause(7).await()) + x);
        trace.log(x + (trace.pause(true).await() ? (x = 3) : 9) + x);
        trace.log(x + (trace.pause(true).await() && (x = 4) > 0 ? 1 : 2) + x);
        trace.log(x++ + trace.pause(x).await() + ++x);
        trace.log(x, trace.pause(x++).await(), x, trace.pause(x += 2).await(), x);
        trace.log(x + switch (trace.pause(1).await()) {
            case 1 -> {
                x = 77;
                yield 5;
            }
            default -> 6;
        } + x);
        x += x += x + trace.pause(x).await();
        int[] numbers = {1, 2, 3};
        int i = 0;
        numbers[i] = i = trace.pause(2).await();
        numbers[i] += i = trace.pause(1).await();
        numbers[trace.pause(0).await()] += (numbers = new int[] {100, 200})[trace.pause(1).await()];
        trace.log(numbers[0], numbers[1], i);
        String text = "s";
        text += text + (text = trace.pause("t").await()) + text;
        Integer boxed = 5;
        trace.log(boxed + trace.pause(1).await() + (boxed = 8) + boxed);
        try {
            boxed = null;
            trace.log(boxed + trace.pause(trace.see(3)).await());
        } catch (NullPointerException e) {
            trace.log("unboxed before the await");
        }
        LocalAssignedLater one = new LocalAssignedLater();
        LocalAssignedLater other = new LocalAssignedLater();
        other.plays = 50;
        trace.log(one.add(trace, one.plays, one = other).await());
        return Future.ready(text + x + one.plays);
    }
}

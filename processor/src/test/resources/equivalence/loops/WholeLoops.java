package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Loops without an await stay whole, next to ones with, and return out of the method. */
final class WholeLoops {
    @Async
    static Future<Integer> find(Trace trace, int[] numbers, int wanted) {
        int n = trace.pause(wanted).await();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == n) {
                return Future.ready(i);
            }
            for (int number : numbers) {
                if (number < 0) return Future.failed(new IllegalArgumentException("negative " + number));
                if (number > 100) continue;
                if (number == 50) break;
            }
        }
        int i = 0;
        while (true) {
            if (i++ > 3) return Future.ready(-i);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = find(trace, new int[] {1, 2, 3}, 2).await() + "," + find(trace, new int[] {1, 500, 50}, 9).await();
        try {
            find(trace, new int[] {-5}, 1).await();
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}

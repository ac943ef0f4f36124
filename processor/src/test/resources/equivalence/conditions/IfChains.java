package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** if, else if, else, dangling else, awaits in conditions and arms. */
final class IfChains {
    @Async
    static Future<String> sort(Trace trace, int n) {
        if (trace.pause(n).await() < 0) {
            return Future.ready("negative");
        } else if (n == 0)
            return trace.pause("zero");
        else if (trace.pause(n % 2 == 0).await()) {
            String half = "half " + trace.pause(n / 2).await();
            if (n > 4)
                if (trace.pause(n > 8).await())
                    half += " huge";
                else
                    half += " big";
            trace.log(half);
        } else {
            trace.log("odd");
            ;
        }
        return Future.ready("positive");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int n : new int[] {-1, 0, 1, 2, 6, 10}) {
            text += sort(trace, n).await() + ";";
        }
        return Future.ready(text);
    }
}

package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Awaits in the selector, in the arms, in both, in neither; blocks that yield; old groups. */
final class Results {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> one(Trace trace, int n) {
        int a = switch (trace.pause(n).await()) { case 0 -> 10; case 1 -> 20; default -> 30; };
        String b = switch (n) {
            case 0 -> trace.pause("zero").await();
            case 1, 2 -> "one or two";
            default -> {
                String part = trace.pause("many").await();
                if (n > 3) {
                    yield part + "!";
                }
                yield part;
            }
        };
        int c = switch (trace.pause(n).await()) {
            case 0:
                yield trace.pause(5).await();
            case 1:
                a++;
            case 2:
                int d = a + 1;
                yield d;
            default:
                d = 7;
                while (true) {
                    if (d > 9) yield trace.pause(d).await();
                    d++;
                }
        };
        long e = switch (n) { case 0 -> 1; default -> 2L; };
        return Future.ready(a + b + c + e);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 5; n++) {
            all += one(trace, n).await() + ";";
        }
        return Future.ready(all);
    }
}

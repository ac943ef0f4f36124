package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Old groups that fall into one another, the default in the middle, declarations in scope of later groups. */
final class FallThrough {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> one(Trace trace, int n) {
        StringBuilder text = new StringBuilder();
        switch (trace.see(n)) {
            case 1:
                int x = trace.pause(10).await();
                text.append("one").append(x);
            case 2:
                x = 2;
                text.append("two").append(x);
                break;
            default:
                x = trace.pause(n).await();
                text.append("default").append(x);
            case 3:
                x = 3;
                int y = x + 1;
                text.append("three").append(trace.pause(y).await());
                if (n == 3) break;
                text.append("not three");
            case 4:
            case 5:
                y = 9;
                text.append("four or five").append(y);
        }
        return Future.ready(text.toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 7; n++) {
            all += one(trace, n).await() + ";";
        }
        return Future.ready(all);
    }
}

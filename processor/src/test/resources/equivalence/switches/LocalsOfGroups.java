package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Variables of groups and rules: same names, captured, kept over awaits, assigned by each group. */
final class LocalsOfGroups {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        List<Supplier<String>> later = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            final String result;
            switch (i) {
                case 0: {
                    String part = trace.pause("a" + i).await();
                    later.add(() -> part);
                    result = part;
                    break;
                }
                case 1: {
                    int part = trace.pause(i).await();
                    later.add(() -> "int" + part);
                    result = "b" + part;
                    break;
                }
                case 2:
                    String part = "c";
                    String kept = trace.pause(part).await();
                    later.add(() -> part + kept);
                default:
                    result = trace.pause("d").await() + i;
            }
            later.add(() -> result);
            text.append(result);
        }
        later.forEach(each -> text.append(each.get()));
        return Future.ready(text.toString());
    }
}

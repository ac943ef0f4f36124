package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Variables whose type is an anonymous class, used over awaits, in lambdas and in each round of a loop. */
final class Variables {
    private final int field = 5;

    private String hello() {
        return "hello";
    }

    @Async
    private Future<String> counted(Trace trace) {
        var counter = new Object() {
            private int n;

            int next() {
                trace.log("next", n);
                return ++n;
            }
        };
        counter.n = trace.pause(2).await();
        Runnable more = () -> counter.n++;
        more.run();
        for (var each : List.of(counter, counter)) {
            each.next();
            trace.pause(each.n).await();
        }
        return Future.ready(counter.n + " " + counter.next());
    }

    @Async
    private Future<String> captured(Trace trace, String name) {
        int start = trace.pause(3).await();
        var object = new Object() {
            int n = start;

            String all() {
                return name + n + field + hello() + Variables.this.field;
            }
        };
        object.n += trace.pause(4).await();
        return Future.ready(object.all());
    }

    @Async
    private static Future<String> rounds(Trace trace) {
        List<Supplier<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int round = i;
            var object = new Object() {
                int n = round;

                String show() {
                    return round + "/" + n;
                }
            };
            all.add(object::show);
            object.n += trace.pause(10).await();
            all.add(() -> object.show() + "!");
        }
        StringBuilder text = new StringBuilder();
        all.forEach(each -> text.append(each.get()).append(' '));
        return Future.ready(text.toString());
    }

    @Async
    private static Future<String> named(Trace trace) {
        var object = new Object() {};
        trace.pause(0).await();
        Class<?> type = object.getClass();
        return Future.ready(type.getSimpleName() + type.isAnonymousClass() + type.getName()
                + type.getEnclosingMethod().getName());
    }

    @Async
    static Future<String> run(Trace trace) {
        Variables o = new Variables();
        return Future.ready(o.counted(trace).await() + "; " + o.captured(trace, "x").await() + "; "
                + rounds(trace).await() + "; " + named(trace).await());
    }
}

package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Each round of a loop declares its class anew, with what it captures in that round. */
final class InLoops {

    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int round = trace.pause(i).await();
            class Counter implements Supplier<String> {
                int calls;

                @Override
                public String get() {
                    return round + ":" + ++calls;
                }
            }
            Counter counter = new Counter();
            counter.get();
            all.add(counter);
            trace.pause("gap").await();
            all.add(new Counter());
            all.add(new Supplier<>() {
                final Counter own = new Counter();

                @Override
                public String get() {
                    own.get();
                    return own.get() + round;
                }
            });
            if (round == 1) {
                continue;
            }
            trace.log(counter.calls);
        }
        String text = "";
        while (!all.isEmpty()) {
            class Last {
                final Supplier<String> supplier = all.remove(all.size() - 1);
            }
            Last last = new Last();
            text += trace.pause(last.supplier.get()).await() + last.supplier.get() + " ";
        }
        do {
            String now = text;
            class Length {
                boolean isShort() {
                    return now.length() < 100;
                }
            }
            if (!new Length().isShort()) {
                break;
            }
            text += trace.pause("x").await();
        } while (true);
        for (String each : List.of("a", "b")) {
            record Each(String value) {}
            text += new Each(trace.pause(each).await());
        }
        return Future.ready(text);
    }
}

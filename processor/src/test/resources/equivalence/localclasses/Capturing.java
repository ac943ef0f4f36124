package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local class that captures parameters, locals, and the object of the method with its private members. */
final class Capturing {

    private int count = 1;
    String name = "outer";

    private int next() {
        return ++count;
    }

    private static String mark(Object of) {
        return "<" + of + ">";
    }

    @Async
    Future<String> all(Trace trace, String prefix, int times) {
        String words = trace.pause("words").await();
        class Singer {
            final int number = next();
            String name = "inner";
            int sung;

            String sing(String more) {
                sung += times;
                count += sung;
                return prefix + words + more + number + name + this.name + Capturing.this.name + mark(count) + sung;
            }

            Singer other() {
                return new Singer();
            }
        }
        Singer singer = new Singer();
        String text = singer.sing(trace.pause("1").await());
        trace.pause("gap").await();
        text += singer.sing("2") + new Singer().sing(trace.pause("3").await());
        Singer third = singer.other();
        count = trace.pause(100).await();
        text += third.sing("4") + third.name + (third instanceof Singer) + third.getClass().getSimpleName();
        return Future.ready(text + count);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Capturing().all(trace, "p", 2);
    }
}

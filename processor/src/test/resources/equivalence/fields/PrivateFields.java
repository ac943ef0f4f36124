package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private fields, read, written and counted. */
final class PrivateFields {
    private int count;
    private static long total;
    private String text = "t";
    private final int[] cells = new int[2];
    private PrivateFields other;

    @Async
    private Future<String> all(Trace trace) {
        count = trace.pause(1).await();
        count++;
        ++count;
        count += trace.pause(4).await();
        int before = count--;
        total = count;
        total += trace.pause(2L).await();
        total <<= 1;
        text += trace.pause("u").await();
        cells[0] = trace.pause(8).await();
        cells[1]++;
        other = new PrivateFields();
        other.count = trace.pause(3).await();
        PrivateFields same = other;
        same.count += trace.pause(1).await();
        trace.pause(other).await().text = "o" + trace.pause(2).await();
        trace.pause(other).await().count++;
        return Future.ready(before + " " + count + " " + total + text + cells[0] + cells[1] + other.count + other.text);
    }

    @Override
    public String toString() {
        return "private";
    }

    @Async
    static Future<String> run(Trace trace) {
        return new PrivateFields().all(trace);
    }
}

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local type of the unnamed package hides a class that the rest of the body names. */
final class LocalNames {

    @Async
    static Future<String> run(Trace trace) {
        LocalNamesOther other = new LocalNamesOther();
        String text = other.text() + trace.pause(1).await();
        {
            record LocalNamesOther(int n) {
                String text() {
                    return "local" + n;
                }
            }
            LocalNamesOther local = new LocalNamesOther(trace.pause(2).await());
            text += local.text() + local;
        }
        trace.pause("gap").await();
        return Future.ready(text + other.text() + new LocalNamesOther().text());
    }
}

final class LocalNamesOther {
    String text() {
        return "other";
    }
}

package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** += on text in locals, fields, array elements and objects: the old text is read before the await. */
final class CompoundConcatenation {
    private static String shared = "shared";
    private String own = "own";
    private Object any = "any";
    private final String[] parts = {"p", null, "r"};

    private CompoundConcatenation self(Trace trace) {
        trace.log("self");
        return this;
    }

    @Async
    Future<String> change(Trace trace) {
        own = "changed";
        shared = "changed";
        parts[0] = "changed";
        return trace.pause("!");
    }

    @Async
    Future<String> all(Trace trace) {
        String local = null;
        local += trace.pause(1).await();
        local += local += trace.pause('c').await();
        own += change(trace).await() + own;
        shared += this.change(trace).await();
        any += "" + trace.pause(2.5).await();
        any += trace.<Object>pause(null).await() + "-";
        int i = 0;
        parts[i++] += change(trace).await() + parts[0];
        parts[i++] += trace.pause("q").await();
        self(trace).parts[trace.see(i)] += (i += trace.pause(5).await());
        String value = self(trace).own += trace.pause(true).await() ? 'y' : "n";
        try {
            parts[3] += trace.pause("out").await();
        } catch (ArrayIndexOutOfBoundsException e) {
            trace.log(e);
        }
        CharSequence sequence = "s";
        sequence += "" + trace.pause(parts.length).await();
        return Future.ready(local + own + shared + any + String.join(",", parts) + i + value + sequence);
    }

    @Async
    static Future<String> run(Trace trace) {
        shared = "shared";
        return new CompoundConcatenation().all(trace);
    }
}

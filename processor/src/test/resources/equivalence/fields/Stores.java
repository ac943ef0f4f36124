package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Fields of objects, static fields, and their stores around awaits. */
final class Stores {
    int n;
    Stores next;
    static String shared;

    Stores self(Trace trace, String why) {
        trace.log("self", why);
        return this;
    }

    @Async
    Future<String> all(Trace trace) {
        n = trace.pause(1).await();
        this.n += trace.pause(2).await();
        self(trace, "store").n = trace.pause(5).await() + n;
        next = trace.pause(new Stores()).await();
        next.n = n = trace.pause(11).await();
        next.next = this;
        next.next.n -= 1;
        shared = trace.pause("s").await();
        Stores.shared += n;
        int after = ++n;
        return Future.ready(n + " " + next.n + " " + shared + " " + after + " " + trace.pause(next).await().next.n);
    }

    @Override
    public String toString() {
        return "stores";
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Stores().all(trace);
    }
}

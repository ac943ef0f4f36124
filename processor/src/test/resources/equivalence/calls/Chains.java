package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** a.await().b(c.await()) and on. */
final class Chains {
    int total;

    @Async
    Future<Chains> plus(Trace trace, int n) {
        total += trace.pause(n).await();
        trace.log("total", total);
        return Future.ready(this);
    }

    @Async
    static Future<Chains> make(Trace trace) {
        return trace.pause(new Chains());
    }

    @Override
    public String toString() {
        return "chains";
    }

    @Async
    static Future<String> run(Trace trace) {
        int total = make(trace)
                .await()
                .plus(trace, trace.pause(1).await())
                .await()
                .plus(trace, 2)
                .await()
                .plus(trace, trace.pause(trace.see(3)).await())
                .await()
                .total;
        String upper = trace.pause(" Abc ").await().trim().concat(trace.pause("d").await()).toUpperCase(java.util.Locale.ROOT);
        return Future.ready(total + upper);
    }
}

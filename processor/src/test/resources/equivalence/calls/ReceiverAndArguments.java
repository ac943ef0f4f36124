package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Receiver and arguments from left to right, with awaits in every place. */
final class ReceiverAndArguments {
    final String name;

    ReceiverAndArguments(String name) {
        this.name = name;
    }

    String join(Object a, Object b, Object c) {
        return name + a + b + c;
    }

    @Async
    static Future<String> run(Trace trace) {
        ReceiverAndArguments r = new ReceiverAndArguments("r");
        String one = trace.see(r).join(trace.see(1), trace.pause(2).await(), trace.see(3));
        String two = trace.pause(new ReceiverAndArguments("s")).await().join(trace.see(1), trace.see(2), trace.pause(3).await());
        String three = r.join(trace.pause(1).await(), trace.see(2), trace.pause(3).await());
        trace.log(one, two, three);
        return Future.ready(one + two + three);
    }

    @Override
    public String toString() {
        return "receiver " + name;
    }
}

package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The receiver's value is taken before the arguments; whether it is null is asked after them. */
final class ReceiversFirst {
    private final String name;
    ReceiversFirst next;
    static ReceiversFirst current;

    ReceiversFirst(String name) {
        this.name = name;
    }

    String call(String argument) {
        return name + argument;
    }

    @Override
    public String toString() {
        return name;
    }

    static String ofClass(String argument) {
        return "class" + argument;
    }

    static ReceiversFirst get(Trace trace, ReceiversFirst value) {
        trace.log("get", value == null);
        return value;
    }

    @Async
    static Future<String> swap(Trace trace) {
        current = new ReceiversFirst("swapped");
        return trace.pause("arg");
    }

    @SuppressWarnings("static")
    @Async
    static Future<String> all(Trace trace) {
        current = new ReceiversFirst("first");
        String text = current.call(swap(trace).await()) + current.name;
        ReceiversFirst local = new ReceiversFirst("local");
        text += local.call((local = new ReceiversFirst("other")).name
                        + trace.pause(1).await())
                + local.name;
        local.next = new ReceiversFirst("next");
        text += local.next.call((local.next = null) + trace.pause("x").await());
        text += get(trace, null).ofClass(trace.pause("static").await());
        text += current.get(trace, local).call(trace.pause("y").await());
        try {
            text += get(trace, null).call(trace.pause("evaluated").await());
        } catch (NullPointerException e) {
            text += "null";
        }
        try {
            text += local.next.next.call(trace.pause("not evaluated").await());
        } catch (NullPointerException e) {
            text += "null";
        }
        try {
            text += local.next.name + trace.pause("not evaluated").await();
        } catch (NullPointerException e) {
            text += "null";
        }
        try {
            local.next.name.concat(trace.pause("not evaluated").await());
        } catch (NullPointerException e) {
            text += "null";
        }
        try {
            local.next.next = trace.pause(local).await();
        } catch (NullPointerException e) {
            text += "null";
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        return all(trace);
    }
}

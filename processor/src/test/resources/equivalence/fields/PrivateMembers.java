package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private methods and constructors, generic and static ones. */
final class PrivateMembers {
    private final String name;

    private PrivateMembers(String name) {
        this.name = name;
    }

    private String greet(String other, int... times) {
        return name + "+" + other + times.length;
    }

    private static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private void fail(String why) throws java.io.IOException {
        throw new java.io.IOException(why);
    }

    @Async
    private Future<String> inner(Trace trace, int n) {
        return trace.pause(name + n);
    }

    @Async
    private static Future<Integer> sum(Trace trace, int a, int b) {
        return Future.ready(larger(trace.pause(a).await(), b) + b);
    }

    @Async
    static Future<String> run(Trace trace) {
        PrivateMembers one = new PrivateMembers(trace.pause("one").await());
        String text = one.greet(trace.pause("x").await(), 1, 2) + larger(trace.pause("a").await(), "b");
        text += one.inner(trace, sum(trace, 1, 2).await()).await();
        try {
            one.fail(trace.pause("why").await());
        } catch (java.io.IOException e) {
            text += e.getMessage();
        }
        return Future.ready(text + new PrivateMembers("two").name);
    }
}

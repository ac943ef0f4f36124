package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Variables that are assigned once, in branches, loops and try statements, and read or captured after. */
final class DefiniteAssignment {
    static final boolean YES = true;

    @Async
    static Future<String> branches(Trace trace, int n) {
        final String name;
        final int size;
        if (n == 0) {
            name = trace.pause("zero").await();
            size = 1;
        } else if (n == 1) {
            size = trace.pause(2).await();
            name = "one" + size;
        } else {
            throw new IllegalArgumentException("n" + n);
        }
        java.util.function.Supplier<String> later = () -> name + size;
        boolean more;
        if (n > 0 && (more = trace.pause(true).await())) {
            trace.log(more);
        }
        return Future.ready(later.get() + trace.pause(name).await());
    }

    @Async
    static Future<String> loops(Trace trace) {
        final int found;
        int i = 0;
        while (true) {
            int here;
            i += trace.pause(1).await();
            if (i > 3) {
                found = i;
                here = found;
                trace.log(here);
                break;
            }
            final int copy = i;
            Runnable r = () -> trace.log(copy);
            r.run();
        }
        for (; ; ) {
            if (trace.pause(true).await()) {
                return Future.ready("found" + found);
            }
        }
    }

    @Async
    static Future<Integer> forever(Trace trace, int n) {
        do {
            n += trace.pause(n).await();
            if (n > 20) return Future.ready(n);
        } while (YES);
    }

    @Async
    static Future<String> constants(Trace trace) {
        String text = "";
        if (YES) {
            text += trace.pause("yes").await();
        } else {
            text += trace.pause("no").await();
        }
        if (!YES) text += trace.pause("no").await();
        while (YES) {
            text += trace.pause("w").await();
            if (text.length() > 5) break;
        }
        do {
            text += trace.pause("d").await();
        } while (!YES);
        for (int i = 0; YES && i < 2; i++) text += trace.pause(i).await();
        boolean both = YES || trace.pause(true).await();
        int n;
        if (both && (n = trace.pause(3).await()) > 2) text += n;
        int m = YES ? trace.pause(1).await() : trace.pause(2).await();
        throw trace.pause(new IllegalStateException(text + m)).await();
    }

    @Async
    static Future<String> tries(Trace trace) {
        int n;
        try {
            n = trace.pause(1).await();
        } catch (RuntimeException e) {
            n = 2;
        } finally {
            trace.pause("f").await();
        }
        String text;
        try {
            text = trace.<String>fail(new IllegalStateException("no text")).await();
        } catch (IllegalStateException e) {
            text = e.getMessage();
        }
        label:
        {
            if (n == 1) {
                text += trace.pause("!").await();
                break label;
            }
            text += "never";
        }
        return Future.ready(text + n);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = branches(trace, 0).await() + branches(trace, 1).await() + loops(trace).await();
        text += forever(trace, 1).await() + tries(trace).await();
        try {
            return constants(trace);
        } catch (IllegalStateException e) {
            return Future.ready(text + e.getMessage());
        }
    }
}

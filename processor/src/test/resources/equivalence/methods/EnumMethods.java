package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of an enum and of its constants with bodies; values() and switch on this. */
final class EnumMethods {
    enum Operation {
        ADD {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        MULTIPLY {
            @Override
            int apply(int a, int b) {
                return a * b;
            }
        };

        abstract int apply(int a, int b);

        @Async
        Future<Integer> run(Trace trace, int a, int b) {
            return Future.ready(apply(trace.pause(a).await(), trace.pause(b).await()) + ordinal());
        }

        @Async
        static Future<Operation> parse(Trace trace, String name) {
            return Future.ready(valueOf(trace.pause(name).await()));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Operation each : Operation.values()) text += each + "" + each.run(trace, 3, 4).await() + " ";
        return Future.ready(text + Operation.parse(trace, "ADD").await());
    }
}

package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of enums, which the bodies of constants override, and switches over them. */
enum Enums {
    PLUS("+") {
        @Override
        int apply(int a, int b) {
            return a + b;
        }
    },
    TIMES("*") {
        @Override
        int apply(int a, int b) {
            return a * b;
        }

        @Override
        Future<String> show(Trace trace) {
            return trace.pause("times " + ordinal());
        }
    };

    private final String symbol;

    Enums(String symbol) {
        this.symbol = symbol;
    }

    abstract int apply(int a, int b);

    @Async
    Future<String> show(Trace trace) {
        return Future.ready(name() + trace.pause(symbol).await() + ordinal());
    }

    @Async
    Future<Integer> calculate(Trace trace, int a) {
        int b = trace.pause(a + 1).await();
        switch (this) {
            case PLUS:
                return Future.ready(apply(a, b));
            default:
                break;
        }
        return Future.ready(-apply(a, b));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Enums each : values()) {
            text += each.show(trace).await() + each.calculate(trace, 5).await() + valueOf(trace.pause(each.name()).await()).symbol;
        }
        return Future.ready(text + (trace.pause(PLUS).await() == PLUS));
    }
}

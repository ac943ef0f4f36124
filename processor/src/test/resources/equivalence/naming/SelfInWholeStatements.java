package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntSupplier;

/** Variables named self in statements without an await, lambdas and classes, beside a field that is named without this. */
final class SelfInWholeStatements {
    int field = 1;

    @Async
    Future<Integer> all(Trace trace, int a) {
        int b = trace.pause(1).await();
        if (a > 1) {
            int self = 5;
            field += self;
        }
        IntSupplier lambda = () -> {
            int self = field;
            field += self + 2;
            return field;
        };
        field += switch (a) {
            case 3 -> {
                int self = 2;
                yield self + field;
            }
            default -> 0;
        };
        IntSupplier object = new IntSupplier() {
            @Override
            public int getAsInt() {
                int self = 3;
                field += self;
                return self;
            }
        };
        return Future.ready(b + lambda.getAsInt() + object.getAsInt() + field + trace.pause(1).await());
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return new SelfInWholeStatements().all(trace, 3);
    }
}

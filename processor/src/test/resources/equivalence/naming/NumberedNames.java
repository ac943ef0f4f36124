package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntSupplier;

/** Two locals of one name in turn, beside variables and inherited fields that are called like it with a number. */
final class NumberedNames {
    abstract static class Numbered implements IntSupplier {
        final int y2 = 1000;
    }

    @Async
    static Future<Integer> run(Trace trace) {
        int sum = 0;
        {
            int x = trace.pause(1).await(), y = x;
            sum += x + y;
        }
        {
            int x = trace.pause(2).await();
            IntSupplier object = new IntSupplier() {
                @Override
                public int getAsInt() {
                    int x2 = 20;
                    return x + x2;
                }
            };
            sum += object.getAsInt() + trace.pause(3).await();
        }
        {
            int y = trace.pause(4).await();
            IntSupplier object = new Numbered() {
                final int x3 = 300;

                @Override
                public int getAsInt() {
                    return y + y2 + x3;
                }
            };
            IntSupplier lambda = () -> {
                int x = y, x2 = x + 1, x3 = x2 + 1;
                return x + x2 + x3;
            };
            sum += object.getAsInt() + lambda.getAsInt() + trace.pause(5).await();
        }
        return Future.ready(sum);
    }
}

package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntFunction;

/** Interface.super in classes and in other interfaces, two of one name. */
final class InterfaceSuper {
    interface Left {
        default String name(int i) {
            return "left" + i;
        }
    }

    interface Right {
        default String name(int i) {
            return "right" + i;
        }
    }

    interface Both extends Left, Right {
        @Override
        default String name(int i) {
            return "both";
        }

        @Async
        default Future<String> all(Trace trace) {
            String left = Left.super.name(trace.pause(1).await());
            IntFunction<String> right = Right.super::name;
            return Future.ready(left + right.apply(trace.pause(2).await()) + name(3));
        }
    }

    static final class Mine implements Left, Right {
        @Override
        public String name(int i) {
            return "mine";
        }

        @Async
        Future<String> mine(Trace trace) {
            String left = Left.super.name(trace.pause(1).await());
            return Future.ready(left + Right.super.name(trace.pause(2).await()) + name(3));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Both both = new Both() {};
        return Future.ready(new Mine().mine(trace).await() + both.all(trace).await());
    }
}

package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local class that nobody creates, one that only calls its static members, and one declared in front of code that is dead. */
final class Unused {

    static int counter;

    @Async
    static Future<Integer> run(Trace trace) {
        counter = 0;
        int x = trace.pause(1).await();
        class Never {
            int x() {
                return x;
            }
        }
        class OnlyStatic {
            static final int CONSTANT = 7;
            static int calls;

            static int call() {
                return ++calls;
            }

            int x() {
                return x;
            }
        }
        OnlyStatic.calls = 0;
        if (trace.pause(false).await()) {
            class InDeadBranch extends Never {}
            trace.log(new InDeadBranch().x());
        }
        int text = OnlyStatic.call() + OnlyStatic.CONSTANT;
        switch (text) {
            case OnlyStatic.CONSTANT:
                text++;
                break;
            default:
                text += OnlyStatic.call();
        }
        trace.pause("gap").await();
        try {
            return Future.ready(OnlyStatic.calls + text);
        } finally {
            class InFinally {
                final int seen = OnlyStatic.calls;
            }
            trace.pause(new InFinally().seen).await();
            class AfterAwait extends InFinally {
                final int more = seen + x;
            }
            trace.log(new AfterAwait().more);
        }
    }
}

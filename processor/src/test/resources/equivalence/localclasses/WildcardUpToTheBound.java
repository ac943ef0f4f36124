package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A generic local class bounded by the method's type variable, used with a wildcard of the same bound. */
final class WildcardUpToTheBound {
    @Async
    private static <X> Future<X> kept(Trace trace, X first) {
        class Box<Y extends X> {
            final Y value;

            Box(Y value) {
                this.value = value;
            }

            X either(boolean own) {
                return own ? value : first;
            }
        }
        trace.pause(1).await();
        Box<? extends X> box = new Box<>(first);
        trace.pause(2).await();
        trace.log(box.either(true), box.either(false));
        return Future.ready(box.value);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(kept(trace, "a").await() + kept(trace, 1).await());
    }
}

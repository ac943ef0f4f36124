package equivalence.blocks;

import dev.stator.Async;
import dev.stator.AsyncBody;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A block whose lambda is cast to an interface that extends AsyncBody. */
final class CastToSubInterfaces {
    interface Body2<T> extends AsyncBody<T> {}

    interface Body3 extends AsyncBody<String> {
        default String hi() {
            return "hi";
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String a = Future.async(
                        (Body2<String>) () -> Future.ready(trace.pause("x").await()))
                .await();
        String b = Future.async((Body3) () -> Future.ready(trace.pause("y").await()))
                .await();
        String c = Future.async((AsyncBody<String> & java.io.Serializable)
                        () -> Future.ready(trace.pause("z").await()))
                .await();
        return Future.ready(a + b + c + plain(trace).await());
    }

    static Future<String> plain(Trace trace) {
        return Future.async((Body3) () -> Future.ready(trace.pause("y").await()));
    }
}

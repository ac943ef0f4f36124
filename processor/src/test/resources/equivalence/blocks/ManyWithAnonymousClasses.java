package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;

/** Several blocks and overloads of one name, with several anonymous classes in each: machines and classes are numbered apart. */
final class ManyWithAnonymousClasses {
    static final Function<Trace, Future<Integer>> FIRST = trace -> Future.async(() -> {
        int one = new Object() {
            @Async
            Future<Integer> go() {
                return Future.ready(trace.pause(1).await());
            }
        }.go().await();
        int two = new Object() {
            @Async
            Future<Integer> go() {
                return Future.ready(trace.pause(2).await());
            }
        }.go().await();
        return Future.ready(one * 10 + two);
    });

    static final Function<Trace, Future<Integer>> SECOND =
            trace -> Future.async(() -> Future.ready(trace.pause(3).await()));

    @Async
    static Future<String> sing(Trace trace) {
        Object first = new Object() {
            @Override
            public String toString() {
                return "first";
            }
        };
        Object second = new Object() {
            @Override
            public String toString() {
                return "second";
            }
        };
        return Future.ready(trace.pause("").await() + first + second);
    }

    @Async
    static Future<String> sing(Trace trace, int verses) {
        return Future.ready(trace.pause("verses").await() + verses);
    }

    @Async
    static Future<String> sing2(Trace trace) {
        return Future.ready(trace.pause("sing2").await());
    }

    @Async
    static Future<String> run(Trace trace) {
        trace.log(FIRST.apply(trace).await(), SECOND.apply(trace).await());
        return Future.ready(sing(trace).await() + sing(trace, 2).await() + sing2(trace).await());
    }
}

package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Values that are boxed, widened, narrowed from constants or seen as a supertype on their way out. */
final class Converted<T extends Comparable<T>> {
    private final T own;

    Converted(T own) {
        this.own = own;
    }

    @Async
    static Future<Object> boxed(Trace trace, int n) {
        try {
            switch (n) {
                case 0:
                    return Future.ready(trace.pause((byte) 1).await());
                case 1:
                    return Future.ready('c');
                case 2:
                    return Future.ready(trace.pause(1).await() + 2L);
                case 3:
                    return Future.ready(trace.pause(1.5f).await() * 2);
                case 4:
                    return Future.ready((short) (trace.pause(70000).await() + 1));
                case 5:
                    return Future.ready(trace.pause(true).await() ? 1 : 2.0);
                case 6:
                    return Future.ready(trace.pause(true).await() ? 'x' : 98);
                default:
                    return Future.ready(null);
            }
        } finally {
            trace.log("finally", trace.pause(n).await());
        }
    }

    @Async
    static Future<Long> widened(Trace trace, int n) {
        try {
            return Future.<Long>ready((long) trace.pause(n).await());
        } finally {
            trace.pause("gap").await();
        }
    }

    @Async
    static Future<Byte> constant(Trace trace) {
        final byte five = 5;
        return trace.pause(false).await() ? Future.ready((byte) 4) : Future.ready(five);
    }

    @Async
    static Future<? extends Collection<? super Integer>> wild(Trace trace) {
        List<Number> list = new ArrayList<>();
        list.add(trace.pause(4).await());
        return Future.ready(list);
    }

    @Async
    <U extends T> Future<T> larger(Trace trace, U other) {
        return Future.ready(own.compareTo(trace.pause(other).await()) > 0 ? own : other);
    }

    @Async
    static <S extends Comparable<S> & Serializable> Future<Serializable> both(Trace trace, S value) {
        return Future.ready(trace.pause(value).await());
    }

    @Async
    static Future<Object[]> array(Trace trace) {
        return Future.ready(new String[] {trace.pause("a").await()});
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 8; i++) {
            Object value = boxed(trace, i).await();
            text += value + (value == null ? "" : value.getClass().getSimpleName());
        }
        text += widened(trace, 3).await() + constant(trace).await() + " "
                + wild(trace).await();
        text += new Converted<>("m").larger(trace, "z").await() + both(trace, 5).await();
        return Future.ready(text + array(trace).await().getClass().getSimpleName());
    }
}

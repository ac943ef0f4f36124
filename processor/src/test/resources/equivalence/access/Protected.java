package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.CharArrayWriter;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Protected members that a class inherits from another package: fields, methods, statics, by all ways. */
final class Protected extends CharArrayWriter {
    private final Trace trace;

    Protected(Trace trace) {
        this.trace = trace;
    }

    private static final class Numbers extends Random {
        private static final long serialVersionUID = 1L;
        private int asked;

        @Override
        protected int next(int bits) {
            asked++;
            return 5 + bits;
        }

        @Async
        Future<Integer> ask(Trace trace) {
            int first = next(trace.pause(3).await());
            IntUnaryOperator reference = this::next;
            return Future.ready(first + reference.applyAsInt(2) + nextInt(10) * 0 + asked);
        }
    }

    private final class Rows extends AbstractList<String> {
        private final List<String> rows = new ArrayList<>(List.of("a", "b", "c", "d"));

        @Override
        public String get(int index) {
            return rows.get(index);
        }

        @Override
        public String remove(int index) {
            modCount++;
            return rows.remove(index);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Async
        Future<String> shorten() {
            removeRange(0, trace.pause(2).await());
            modCount += trace.pause(10).await();
            super.removeRange(0, 1);
            return Future.ready(rows + " " + modCount + " " + count + this.modCount++ + --modCount);
        }
    }

    @Async
    Future<String> all() {
        put("hello");
        trace.log(count, buf.length > 4, buf[0]);
        buf[1] = trace.pause('u').await();
        count -= trace.pause(1).await();
        Supplier<Integer> size = () -> count++ * 10 + this.count;
        trace.log(toString(), size.get(), super.count, trace.pause(count).await());
        super.count = 3;
        char[] copy = buf.clone();
        return Future.ready(toString() + copy.length * 0 + new Rows().shorten().await() + new Numbers().ask(trace).await());
    }

    private void put(String text) {
        write(text, 0, text.length());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Protected(trace).all();
    }
}

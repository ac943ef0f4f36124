package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Emits inside expressions, among operands that are evaluated before and after them. */
final class Expressions {
    private int field = 1;

    private static String join(Object a, Object b, Object c) {
        return a + "," + b + "," + c;
    }

    @Async
    Stream<Object> all(Trace trace, int[] array) {
        Emitter<Object> out = Stream.emitter();
        out.emit(join(trace.see("a"), out.emit("b").await(), trace.see("c"))).await();
        out.emit(trace.see(field) + trace.pause(field++).await() + field).await();
        array[trace.see(0)] += trace.pause(out.emit("index").await() == null ? 5 : 6).await();
        out.emit(array[0]).await();
        boolean both = out.emit("left").await() == null && trace.pause(true).await() || out.emit("never").await() == null;
        Object chosen = both ? out.emit("yes").await() : trace.pause("no").await();
        out.emit(both ? "both" : chosen).await();
        String text = switch (trace.pause(array.length).await()) {
            case 1 -> {
                out.emit("one").await();
                yield "1";
            }
            default -> "more";
        };
        out.emit(new Object[] {text, out.emit("in an array").await(), trace.pause("last").await()}.length).await();
        out.emit((Object) (trace.see("cast") + out.emit("operand").await())).await();
        for (out.emit("init").await(); field < 4 && out.emit("condition").await() == null; out.emit("step " + field++).await()) {
            trace.log("field", field);
        }
        assert out.emit("asserted").await() == null;
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = new Expressions().all(trace, new int[] {1}).toList().await() + "";
        try (Stream<Object> objects = new Expressions().all(trace, new int[] {1, 2})) {
            for (Object object; (object = objects.next().await()) != null; ) {
                trace.log("got", object);
                trace.pause(text.length()).await();
            }
        }
        return Future.ready(text);
    }
}

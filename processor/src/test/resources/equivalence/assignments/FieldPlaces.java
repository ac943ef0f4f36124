package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** What `this.f`, a field of an outer name and a static field by an expression mean on the left of an assignment. */
final class FieldPlaces {
    private int count;
    private String text = "";
    static int total;
    FieldPlaces other;

    private FieldPlaces log(Trace trace, String name) {
        trace.log(name);
        return this;
    }

    @SuppressWarnings("static")
    @Async
    private Future<String> count(Trace trace) {
        other = new FieldPlaces();
        count += trace.pause(1).await();
        this.count += trace.pause(2).await() + count++;
        other.count += trace.pause(3).await() + (other = new FieldPlaces()).count;
        log(trace, "a").other.count -= trace.pause(4).await();
        log(trace, "b").total += trace.pause(5).await();
        text += text + trace.pause("x").await() + (text += "y");
        text += trace.pause(null).await();
        int a = 1;
        a += a++ + trace.pause(10).await() * (a = 3);
        Integer boxed = 5;
        boxed += boxed++ + trace.pause(10).await();
        long l = 1;
        l += trace.pause(1.5).await();
        short s = 10;
        s *= trace.pause(3.4f).await();
        s -= trace.pause('a').await();
        char c = 'a';
        c += trace.pause((byte) 2).await();
        boolean b = true;
        b &= trace.pause(false).await();
        Boolean boxedB = b;
        boxedB |= trace.pause(true).await();
        double d = 0.1;
        d += trace.pause(1).await();
        float f = 1f;
        f /= trace.pause(3d).await();
        Byte small = 120;
        small++;
        Object o = "o";
        o += trace.pause("p").await();
        return Future.ready(count + " " + other.count + " " + total + text + a + boxed + l + s + c + b + boxedB + d + f + small + o);
    }

    @Async
    static Future<String> run(Trace trace) {
        total = 0;
        return new FieldPlaces().count(trace);
    }
}

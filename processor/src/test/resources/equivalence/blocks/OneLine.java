package equivalence.blocks;

import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** Several blocks, nested and side by side, on one line of the source. */
final class OneLine {
    static <T> Future<T> both(Future<T> a, Future<T> b) { return Future.async(() -> { a.await(); return Future.async(() -> { return Future.async(() -> b); }); }); }

    static Future<String> line(Trace t) { Future<String> a = Future.async(() -> t.pause("a")), b = Future.async(() -> { Supplier<String> s = () -> "b"; return Future.ready(t.pause(s.get()).await()); }); return both(a, b); }

    static Future<String> methods(Trace t, Supplier<String> given) { return Future.async(() -> { Supplier<String> s = given::get; return Future.ready(s.get() + t.pause(s.get()).await()); }); }

    static Future<String> run(Trace t) { return Future.async(() -> Future.ready(line(t).await() + methods(t, "text"::trim).await())); }
}

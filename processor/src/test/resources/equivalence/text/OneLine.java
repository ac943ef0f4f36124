package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A whole method on one line, several awaits on it. */
final class OneLine { @Async static Future<Integer> twice(Trace t, int n) { return Future.ready(t.pause(n).await() + t.pause(n).await()); } @Async static Future<Integer> run(Trace t) { int s = 0; for (int i = 0; i < 3; i++) { try { s += twice(t, i).await(); } finally { s += t.pause(1).await(); } } return Future.ready(s); } }

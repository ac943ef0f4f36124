package equivalence.monitors;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;


/** Monitors around and inside other statements, and labelled blocks that are left through finally. */
final class Nested {
    @Async
    static Future<String> nest(Trace trace) {
        Object a = new StringBuilder("a");
        Object b = new StringBuilder("b");
        String text = "";
        block:
        {
            other:
            more:
            for (int i = 0; i < 3; i++) {
                try {
                    text += trace.pause(i).await();
                    synchronized (a) {
                        synchronized (b) {
                            switch (i) {
                                case 0:
                                    break;
                                case 1:
                                    continue more;
                                default:
                                    break block;
                            }
                        }
                        if (i == 5) break other;
                        text += Thread.holdsLock(b);
                    }
                } finally {
                    text += "f" + Thread.holdsLock(a);
                }
            }
            text += "never";
        }
        try {
            synchronized (trace.pause(a).await()) {
                return Future.ready(text + Thread.holdsLock(a));
            }
        } finally {
            text += "unlocked";
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return nest(trace);
    }
}

package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Breaks, continues and returns out of switches, through finally blocks inside and around. */
final class ThroughFinally {
    @SuppressWarnings("finally")
    @Async
    static Future<String> one(Trace trace, int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            try {
                switch (n) {
                    case 0:
                        try {
                            break;
                        } finally {
                            text.append(trace.pause("f0").await());
                        }
                    case 1:
                        try {
                            text.append(trace.pause("b1").await());
                            continue;
                        } finally {
                            text.append("f1");
                        }
                    case 2:
                        try {
                            return Future.ready("returned" + trace.pause(text).await());
                        } finally {
                            trace.log("leaving", text);
                        }
                    case 3:
                        try {
                            throw new IllegalStateException("thrown");
                        } finally {
                            if (trace.pause(i).await() == 0) break;
                        }
                    default:
                        text.append("d");
                }
                text.append("e");
            } finally {
                text.append(trace.pause("g").await());
            }
        }
        return Future.ready(text.toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 5; n++) {
            try {
                all += one(trace, n).await() + ";";
            } catch (IllegalStateException e) {
                all += e.getMessage();
            }
        }
        return Future.ready(all);
    }
}

package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Labelled continue and break out of several loops, through finally blocks of which each awaits, one overruling another. */
final class ContinueThroughFinallys {
    @SuppressWarnings("finally")
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        outer:
        for (int i = 0; i < 4; i++) {
            try {
                int j = 0;
                inner:
                while (true) {
                    try {
                        j++;
                        for (char c : new char[] {'a', 'b', 'c'}) {
                            try {
                                text.append(trace.pause(c).await());
                                if (c == 'b' && j == 1) {
                                    continue inner;
                                }
                                if (i == 1) {
                                    continue outer;
                                }
                                if (i == 2 && c == 'c') {
                                    break inner;
                                }
                                if (i == 3) {
                                    throw new IllegalStateException("thrown");
                                }
                            } finally {
                                text.append(trace.pause(j).await());
                                if (i == 3 && j == 2) {
                                    break outer;
                                }
                            }
                        }
                        break;
                    } finally {
                        text.append(trace.pause('/').await());
                        if (i == 3 && j < 3) {
                            continue inner;
                        }
                    }
                }
                text.append('.');
            } finally {
                text.append(trace.pause(";").await());
            }
        }
        return Future.ready(text.toString());
    }
}

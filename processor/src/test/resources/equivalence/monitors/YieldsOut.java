package equivalence.monitors;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A yield out of synchronized, to a switch that awaits; a switch that is returned inside synchronized. */
final class YieldsOut {
    private final Object lock = "lock";

    @Async
    private Future<String> value(Trace trace, int n) {
        int chosen = switch (n) {
            case 0:
                yield trace.pause(10).await();
            case 1:
                synchronized (lock) {
                    trace.log("in", Thread.holdsLock(lock));
                    if (n == 1) {
                        yield String.valueOf(lock.hashCode()).isEmpty() ? 0 : 11;
                    }
                }
            default:
                synchronized (trace.pause(lock).await()) {
                    for (int i = 0; ; i++) {
                        int inner = switch (i) {
                            case 2 -> {
                                yield 5;
                            }
                            default -> i;
                        };
                        if (inner == 5) {
                            yield 'c';
                        }
                    }
                }
        };
        trace.log("out", Thread.holdsLock(lock));
        return Future.ready(chosen + "!");
    }

    @Async
    private Future<Long> inside(Trace trace, int n) {
        trace.pause(n).await();
        synchronized (lock) {
            trace.log("choose");
            return switch (n) {
                case 0 -> Future.ready(30L);
                case 1 -> Future.failed(new IllegalArgumentException("one"));
                default -> {
                    long sum = n;
                    yield Future.ready(sum * n);
                }
            };
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        YieldsOut o = new YieldsOut();
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < 3; n++) {
            all.append(o.value(trace, n).await()).append(' ');
            try {
                all.append(o.inside(trace, n).await()).append(' ');
            } catch (IllegalArgumentException e) {
                all.append(e.getMessage()).append(' ');
            }
        }
        return Future.ready(all.toString());
    }
}

package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Local types that a group of a switch declares: later groups are entered without it. */
final class LocalTypesOfGroups {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> all(Trace trace, int n) {
        String base = trace.pause("b").await();
        String text = "";
        switch (n) {
            case 0:
                class Local {
                    String get() {
                        return "L" + base;
                    }
                }
                text += new Local().get() + trace.pause("y").await();
            case 1:
                text += trace.pause("x").await();
                class Other extends Parent {
                    String get() {
                        return "other" + base + n;
                    }
                }
                Parent l = new Other();
                text += trace.pause(l).await().get();
                break;
            case 2:
                record R(int x) {}
                text += trace.pause(new R(2)).await();
            default:
                class Last extends Parent {
                    String get() {
                        l2 += "q";
                        return "last" + n;
                    }

                    String l2 = base;
                }
                l = trace.pause(new Last()).await();
                text += l.get() + trace.pause(1).await() + ((Last) l).l2;
        }
        return Future.ready(text);
    }

    abstract static class Parent {
        abstract String get();

        @Override
        public String toString() {
            return get();
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(all(trace, 0).await()
                + all(trace, 1).await()
                + all(trace, 2).await()
                + all(trace, 3).await());
    }
}

package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Variables of patterns, in a class that the body declares, have the names that a machine uses. */
final class PatternsInClasses {
    private static boolean isLong;

    private static String cut(String text) {
        return text.substring(1);
    }

    private static boolean log(int number, String text) {
        return text.length() > number;
    }

    private static <T> T same(T value) {
        return value;
    }

    @Async
    static Future<String> run(Trace trace) {
        Object given = trace.pause("given").await();
        isLong = true;
        String cx2 = "outer";
        Object singer = new Object() {
            @Async
            Future<Boolean> sing() {
                boolean first = given instanceof String cx && isLong ? log(2, cut(isLong ? cx : cx2)) : same(1 > 2);
                return Future.ready(first & trace.pause(true).await());
            }

            boolean hum(Object machine, Object state2) {
                if (machine instanceof String state && state2 instanceof String depth && isLong) {
                    return log(1, cut(isLong ? state : depth)) && trace.see(state + depth + state2).length() > 2;
                }
                return same(given) instanceof String awaited && isLong ? log(3, isLong ? awaited : cx2) : same(false);
            }

            @Override
            public String toString() {
                return "" + hum("words", "words2") + hum(1, 2);
            }
        };
        String hummed = singer.toString();
        class Choir {
            @Async
            Future<Boolean> sing(Object o) {
                Object self = trace.pause(o).await();
                return Future.ready(self instanceof String cx && isLong ? log(2, cut(isLong ? cx : cx2)) : same(false));
            }
        }
        return Future.ready(hummed + new Choir().sing("choir").await() + trace.pause(cx2).await());
    }
}

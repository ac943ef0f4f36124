package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Exhaustive enums without a default; constants that are qualified elsewhere; bodies of constants. */
final class Enums {
    enum Color {
        RED, GREEN {
            @Override
            String shown() {
                return "g";
            }
        }, BLUE;

        String shown() {
            return name();
        }
    }

    @Async
    static Future<String> name(Trace trace, Color color) {
        return Future.ready(color.shown() + switch (color) {
            case RED -> trace.pause("red").await();
            case GREEN -> "green";
            case BLUE -> {
                Color other = trace.pause(Color.RED).await();
                yield switch (other) {
                    case RED, BLUE -> other.name();
                    case GREEN -> trace.pause("never").await();
                };
            }
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (Color color : Color.values()) {
            all += name(trace, color).await();
        }
        try {
            name(trace, null).await();
        } catch (NullPointerException e) {
            all += "null";
        }
        Color none = null;
        try {
            int never = switch (none) { case RED -> trace.pause(1).await(); case GREEN, BLUE -> 2; };
            all += never;
        } catch (NullPointerException e) {
            all += "null";
        }
        return Future.ready(all);
    }
}

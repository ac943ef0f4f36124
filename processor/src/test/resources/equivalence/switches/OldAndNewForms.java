package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.concurrent.TimeUnit;

/** Arrows with expressions, blocks and throws; boxed, enum and string selectors; switches whose cases declare locals alike. */
final class OldAndNewForms {
    enum Kind {
        SMALL,
        LARGE {
            @Override
            String text() {
                return "large";
            }
        },
        OTHER;

        String text() {
            return name();
        }
    }

    @Async
    static Future<String> all(Trace trace, Kind kind, Integer boxed, Byte small) {
        StringBuilder text = new StringBuilder();
        switch (trace.pause(kind).await()) {
            case SMALL -> text.append(trace.pause("s").await());
            case LARGE -> {
                String local = trace.pause(kind.text()).await();
                text.append(local);
            }
            default -> throw new IllegalStateException(trace.pause("other").await());
        }
        switch (boxed) {
            case 1 -> trace.pause("one").await();
            case 2, 3 -> {
                if (trace.pause(boxed).await() == 3) {
                    break;
                }
                text.append("two");
            }
            default -> {}
        }
        switch (small) {
            case 5:
                int local = trace.pause(5).await();
                text.append(local);
                break;
            case -128:
                local = trace.pause(6).await();
                text.append(local++).append(local);
        }
        switch (TimeUnit.valueOf(trace.pause("DAYS").await())) {
            case DAYS:
                text.append("days");
                break;
            default:
        }
        int length = switch (kind) {
            case SMALL -> trace.pause(1).await();
            case LARGE -> 2;
            case OTHER -> {
                int local = trace.pause(3).await();
                yield local * local;
            }
        };
        return Future.ready(text.append(length).toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = all(trace, Kind.SMALL, 2, (byte) 5).await()
                + all(trace, Kind.LARGE, 3, (byte) -128).await();
        try {
            text += all(trace, Kind.OTHER, 1, (byte) 1).await();
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        try {
            text += all(trace, Kind.SMALL, null, (byte) 1).await();
        } catch (NullPointerException e) {
            text += "null";
        }
        return Future.ready(text);
    }
}

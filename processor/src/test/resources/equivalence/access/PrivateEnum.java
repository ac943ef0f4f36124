package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.EnumMap;
import java.util.EnumSet;

/** A private enum: constants, switches, sets, a field and an abstract method of its own. */
final class PrivateEnum {
    private enum Tone {
        LOW(1) {
            @Override
            Tone other() {
                return HIGH;
            }
        },
        HIGH(2) {
            @Override
            Tone other() {
                return LOW;
            }
        };

        private final int level;
        private static int asked;

        Tone(int level) {
            this.level = level;
        }

        abstract Tone other();
    }

    private static Tone last = Tone.LOW;

    @Async
    static Future<String> run(Trace trace) {
        last = Tone.LOW;
        Tone.asked = 0;
        Tone tone = Tone.valueOf(trace.pause("HIGH").await());
        Tone.asked += trace.pause(tone.level).await();
        switch (tone) {
            case LOW:
                trace.log("low");
                break;
            case HIGH:
                trace.log("high", tone.other(), tone.other().level);
        }
        EnumMap<Tone, Integer> map = new EnumMap<>(Tone.class);
        for (Tone each : Tone.values()) {
            map.put(each, trace.pause(each.ordinal()).await());
        }
        last = trace.pause(last.other()).await();
        int word = switch (last) {
            case LOW -> 1;
            case HIGH -> 2;
        };
        return Future.ready(map + " " + EnumSet.allOf(Tone.class) + word + last + Tone.asked);
    }
}

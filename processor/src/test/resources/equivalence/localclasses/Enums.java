package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.EnumMap;
import java.util.Map;

/** A local enum with bodies, a constructor, switches over it, and values in maps. */
final class Enums {

    static int calls;

    @Async
    static Future<String> run(Trace trace) {
        enum Voice {
            HIGH("h", 3) {
                @Override
                String sing(String words) {
                    calls++;
                    return words.toUpperCase() + mark;
                }
            },
            LOW("l", 1);

            final String mark;
            private final int weight;

            Voice(String mark, int weight) {
                this.mark = mark;
                this.weight = weight;
            }

            String sing(String words) {
                return words + mark + weight;
            }
        }
        calls = 0;
        Map<Voice, Integer> counts = new EnumMap<>(Voice.class);
        String text = "";
        for (Voice voice : Voice.values()) {
            text += voice.sing(trace.pause("la").await()) + voice.ordinal() + voice;
            counts.merge(voice, voice.weight, Integer::sum);
        }
        Voice last = Voice.valueOf(trace.pause("LOW").await());
        int before = calls;
        trace.pause(1).await();
        switch (last) {
            case HIGH:
                text += "high";
                break;
            case LOW:
                text += "low";
        }
        text += switch (last) {
            case HIGH -> 1;
            case LOW -> 2;
        };
        return Future.ready(text + counts + before + (last == Voice.LOW) + last.getDeclaringClass().getSimpleName());
    }
}

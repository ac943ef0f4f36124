package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks in static initializers, each awaited once. */
final class StaticFields {
    static class Holder {
        final Trace trace;
        final Future<Integer> first;
        static int created;

        Holder(Trace trace) {
            this.trace = trace;
            created++;
            int number = created;
            first = Future.async(() -> {
                int a = trace.pause(number > 0 ? 1 : 2).await();
                return Future.ready(a + this.trace.pause(2).await());
            });
        }
    }

    interface Source {
        Future<String> get(Trace trace);
        Source BLOCK = trace -> Future.async(() -> Future.ready("interface" + trace.pause(3).await()));
    }

    enum Voice {
        ALTO(trace -> Future.async(() -> Future.ready("alto" + trace.pause(1).await()))),
        BASS(trace -> Future.async(() -> Future.ready("bass" + trace.pause(2).await()))) {
            @Override
            Future<String> twice(Trace trace) {
                return Future.async(() -> Future.ready(sing(trace).await() + sing(trace).await() + name()));
            }
        };

        private final Source source;

        Voice(Source source) {
            this.source = source;
        }

        Future<String> sing(Trace trace) {
            return source.get(trace);
        }

        Future<String> twice(Trace trace) {
            return Future.async(() -> Future.ready(source.get(trace).await() + ordinal()));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        int first = new Holder(trace).first.await();
        String text = Source.BLOCK.get(trace).await();
        for (Voice voice : Voice.values()) {
            text += voice.sing(trace).await() + voice.twice(trace).await();
        }
        return Future.ready(first + text);
    }
}

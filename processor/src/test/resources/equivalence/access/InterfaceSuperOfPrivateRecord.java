package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Interface.super in private records and enums; the stand-in of a record may declare no native method. */
final class InterfaceSuperOfPrivateRecord {
    interface Sings {
        @Async
        default Future<Integer> sing(Trace trace) {
            return Future.ready(trace.pause(1).await());
        }
    }

    private record Pair(int first) implements Sings {
        @Override
        @Async
        public Future<Integer> sing(Trace trace) {
            return Future.ready(first + Sings.super.sing(trace).await());
        }
    }

    private enum Tone implements Sings {
        LOW,
        HIGH {
            @Override
            @Async
            public Future<Integer> sing(Trace trace) {
                return Future.ready(trace.pause(10).await() + super.sing(trace).await());
            }
        };

        @Override
        @Async
        public Future<Integer> sing(Trace trace) {
            return Future.ready(ordinal() + Sings.super.sing(trace).await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        trace.log(new Pair(5).sing(trace).await());
        int sung = Tone.LOW.sing(trace).await() * 100 + Tone.HIGH.sing(trace).await();
        return Future.ready("" + sung);
    }
}

package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks in the methods of anonymous classes, which capture variables around the class. */
final class AnonymousClasses {
    interface Singer {
        Future<String> sing(int verse);
    }

    private int sung;

    Singer singer(Trace trace, String name) {
        return new Singer() {
            int own = 10;

            @Override
            public Future<String> sing(int verse) {
                return Future.async(() -> Future.ready(trace.pause(name + verse).await()));
            }
        };
    }

    @Async
    static Future<String> run(Trace trace) {
        Singer singer = new AnonymousClasses().singer(trace, "alto");
        return Future.ready(singer.sing(1).await() + singer.sing(2).await());
    }
}

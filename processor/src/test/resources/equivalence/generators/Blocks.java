package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import dev.stator.Futures;
import java.util.function.Function;

/** The emitter in lambdas, local classes and async blocks of the body. */
final class Blocks {
    @Async
    static Stream<String> songs(Trace trace, int verses) {
        Emitter<String> out = Stream.emitter();
        Function<String, Future<Void>> sing = name -> out.emit(name + "!");
        sing.apply("lambda").await();
        Future<Integer> block = Future.async(() -> {
            int count = 0;
            for (int i = 0; i < verses; i++) {
                out.emit("block " + trace.pause(i).await()).await();
                count++;
            }
            return Future.ready(count);
        });
        trace.log("counted", block.await());
        class Singer {
            @Async
            Future<String> sing(String name) {
                try {
                    out.emit("singer " + name).await();
                } finally {
                    trace.pause("singer is done").await();
                }
                return Future.ready(name);
            }
        }
        trace.log(new Singer().sing("x").await());
        Futures.join(out.emit("one"), out.emit("two")).await();
        Future.async(() -> Future.async(() -> out.emit("inner"))).await();
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = songs(trace, 2).toList().await() + "";
        for (int most = 1; most < 5; most++) {
            try (Stream<String> songs = songs(trace, most)) {
                for (int i = 0; i < most; i++) {
                    text += songs.next().await() + trace.pause(";").await();
                }
            }
        }
        return Future.ready(text);
    }
}

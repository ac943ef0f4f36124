package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks that mention this and variables around them in dead code alone, which javac 25 does not capture. */
final class DeadMentions {
    private static final boolean ALWAYS = true;

    private final String name = "name".trim();

    Future<String> plain(Trace trace, int verses) {
        return Future.async(() -> {
            String dead = ALWAYS ? trace.pause("").await() : name;
            int none = true ? 1 : verses;
            return Future.ready(dead + none + (ALWAYS ? "" : this.name + name.length()));
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(new DeadMentions().plain(trace, 3).await());
    }
}

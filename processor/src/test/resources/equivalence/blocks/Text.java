package equivalence.blocks;

import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Comments, unicode escapes and text blocks in and around a block. */
final class Text {
    static Future<String> work(Trace trace) {
        return Future /* here */.async( // comment
                /* before */ () -> /* arrow */ { // first
                    String block = """
                            text
                              block %s
                            """; // after
                    /* one
                     * two */
                    String escaped = "\u0061\t\uD83D\uDE00";
                    return Future.ready(block + trace.pause(escaped).await()); // last
                } /* end */ /* of */);
    }

    static Future<String> run(Trace trace) {
        return work(trace);
    }
}

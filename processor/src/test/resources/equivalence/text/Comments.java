package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Comments that look like ends of comments, of code, and like directives. */
final class Comments {
    @Async
    static Future<String> run(Trace trace) {
        // $L %s \ *\/ </pre> } {@link Foo} &lt;
        String text = trace.pause("a").await();
        /*
         * A star comment with // inside, and $T,
         * over lines: "unclosed
         */
        text += trace.pause("b").await(); // trailing $S
        /* one */ /* two */ // three
        if (text.length() > 1) { // in the block
            // before the await
            text += trace.pause("c").await();
            // after it
        } // else nothing
        return Future.ready(text); /* last */
        // really last
    }
}

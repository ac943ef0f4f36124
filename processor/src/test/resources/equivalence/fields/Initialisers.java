package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Objects whose fields have initialisers and blocks, created with awaited arguments. */
final class Initialisers {
    static final class Counted {
        static int created;
        final int number = ++created;
        final String text;
        int later = number * 10;

        {
            later++;
        }

        Counted(String text) {
            this.text = text + later;
        }

        {
            later += 100;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Counted.created = 0;
        Counted first = new Counted(trace.pause("a").await()), second = new Counted(first.text + trace.pause("b").await());
        return Future.ready(first.text + first.later + second.text + second.later + second.number);
    }
}

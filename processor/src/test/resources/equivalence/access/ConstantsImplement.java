package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Comparator;
import java.util.function.Function;

/** A private enum whose constants, and not itself, implement the methods of its interfaces. */
final class ConstantsImplement {
    private enum Kind implements Function<String, Integer>, Comparator<String> {
        LOUD {
            @Override
            public Integer apply(String text) {
                return text.length();
            }

            @Override
            public int compare(String a, String b) {
                return 1;
            }
        },
        SOFT {
            @Override
            public Integer apply(String text) {
                return -text.length();
            }

            @Override
            public int compare(String a, String b) {
                return -1;
            }
        };

        int twice(String text) {
            return 2 * apply(text);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        StringBuilder all = new StringBuilder();
        for (Kind kind : Kind.values()) {
            all.append(trace.pause(kind.apply("abc")).await())
                    .append(kind.twice("ab"))
                    .append(kind.compare("a", "b"))
                    .append(kind.andThen(length -> length + 1).apply("x"))
                    .append(kind == Kind.valueOf("LOUD"));
            switch (kind) {
                case LOUD -> all.append(trace.pause("!").await());
                case SOFT -> all.append('.');
            }
        }
        return Future.ready(all.toString());
    }
}

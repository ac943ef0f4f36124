package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;

/** Private annotations whose defaults name private types, and private records with any number of values. */
final class PrivateAnnotationsAndRecords {
    private static class Secret {}

    private enum Mood {
        SAD,
        GAY
    }

    private @interface Tempo {
        int bars() default 4;
    }

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Noted {
        Class<? extends Secret> type() default Secret.class;

        Mood[] moods() default {Mood.SAD, Mood.GAY};

        Mood mood() default Mood.SAD;

        Tempo tempo() default @Tempo(bars = 3);

        char letter() default 'c';

        String text() default "a\"b";
    }

    private record Compact(String name, int... values) {
        private Compact {
            name = name + values.length;
        }
    }

    private record Generic<T>(T first, Object... others) {}

    @Async
    static Future<String> run(Trace trace) {
        @Noted
        class Local {}
        @Noted(mood = Mood.GAY)
        Secret none = trace.pause((Secret) null).await();
        Noted noted = Local.class.getAnnotation(Noted.class);
        trace.log(none == null, noted.type().getSimpleName(), noted.mood(), noted.moods().length, noted.tempo().bars());
        Compact compact = new Compact("x", 1, trace.pause(2).await());
        Generic<String> generic = new Generic<>("y", trace.pause("z").await(), 3);
        return Future.ready(compact.name() + Arrays.toString(compact.values()) + generic.first() + generic.others().length);
    }
}

package equivalence.initialisation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A class is initialised where the blocking program initialises it: before the arguments of new, after those of a static call. */
final class Moments {
    /** What the first run did. */
    static final StringBuilder FIRST = new StringBuilder();

    static boolean complete;

    static boolean log(String name) {
        if (!complete) FIRST.append(name).append('\n');
        return true;
    }

    static <T> T note(T value) {
        log("argument " + value);
        return value;
    }

    static class Parent {
        static final boolean READY = log("Parent");
    }

    static class Child extends Parent {
        static {
            log("Child");
        }

        Child(Object argument) {
            log("new Child " + argument);
        }
    }

    static class OnlyInherits extends Other {
        OnlyInherits(Object argument) {
            log("new OnlyInherits " + argument);
        }
    }

    static class Other {
        static final boolean READY = log("Other");
    }

    static class Constants {
        static final int ONE = 1;

        Constants(Object argument) {
            log("new Constants " + argument);
        }
    }

    static class Statics {
        static int field = init();

        static int init() {
            log("Statics");
            return 1;
        }

        static String call(Object argument) {
            return "called " + argument;
        }
    }

    static class AsyncStatics {
        static final boolean READY = log("AsyncStatics");

        @Async
        static Future<String> call(Trace trace, Object argument) {
            log("starts");
            return Future.ready("async " + note(trace.pause(argument).await()));
        }
    }

    static class FieldStatics {
        static final boolean READY = log("FieldStatics");
        static Object field = "field";
        static int[] numbers = {1, 2};
    }

    static class Failing {
        static final boolean READY = fail();

        static boolean fail() {
            throw new IllegalStateException("failing");
        }

        Failing(Object argument) {}
    }

    @Async
    static Future<String> use(Trace trace) {
        new Child(note(trace.pause("child").await()));
        new Child(note(trace.pause("child again").await()));
        new OnlyInherits(note(trace.pause("inherits").await()));
        new Constants(note(trace.pause(Constants.ONE).await()));
        String text = Statics.call(note(trace.pause("static").await()));
        text += AsyncStatics.call(trace, note(trace.pause("async").await())).await();
        FieldStatics.field = note(trace.pause("assigned").await());
        text += FieldStatics.field;
        FieldStatics.numbers[note(trace.pause(0).await())] = note(trace.pause(5).await());
        text += FieldStatics.numbers[0];
        try {
            new Failing(note(trace.pause("failing").await()));
        } catch (LinkageError e) {
            log("caught " + e.getCause());
        }
        try {
            new Failing(note(trace.pause("failing again").await()));
        } catch (LinkageError e) {
            log("caught");
        }
        complete = true;
        return Future.ready(text + FIRST);
    }

    @Async
    static Future<String> run(Trace trace) {
        return use(trace);
    }
}


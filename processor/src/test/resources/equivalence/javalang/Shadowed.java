package equivalence.javalang;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The package has types with the names of those in java.lang, and of those that machines are made of. */
final class Shadowed {

    static final class AssertionError {
        @java.lang.Override
        public java.lang.String toString() {
            return "no error";
        }
    }

    final Object object = new Object();

    @Async
    Future<Integer> both(Trace trace, String text, java.lang.String other) {
        java.lang.Integer length = trace.pause(other.length()).await();
        try {
            Integer sum = new Integer(text.length + length);
            trace.pause(new Throwable()).await();
            return trace.pause(sum);
        } finally {
            trace.log("object", trace.pause(object).await());
        }
    }

    @Async
    static Future<java.lang.String> run(Trace trace) {
        Machine machine = new Machine(trace.pause(3).await());
        Context context = new Context(machine.size);
        Integer both = new Shadowed().both(trace, new String(context.size), "abcd").await();
        for (Object each : new Object[] {new Object(), trace.pause(new Object()).await()}) {
            trace.log("each", each);
            trace.pause(each).await();
        }
        AssertionError error = trace.pause(new AssertionError()).await();
        return Future.ready("" + both.value + (error == null));
    }
}

final class String {
    final int length;

    String(int length) {
        this.length = length;
    }
}

final class Object {
    @java.lang.Override
    public java.lang.String toString() {
        return "an object";
    }
}

final class Integer {
    final int value;

    Integer(int value) {
        this.value = value;
    }

    @java.lang.Override
    public java.lang.String toString() {
        return "integer " + value;
    }
}

final class Throwable {
    @java.lang.Override
    public java.lang.String toString() {
        return "a throwable";
    }
}

final class Machine {
    final int size;

    Machine(int size) {
        this.size = size;
    }
}

final class Context {
    final int size;

    Context(int size) {
        this.size = size;
    }
}

@interface Override {}

@interface SuppressWarnings {}

final class AssertionError {}

final class StackTraceElement {}

final class Iterator {}

final class Generated {}

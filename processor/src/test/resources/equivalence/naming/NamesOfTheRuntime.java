package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Nested and neighbouring classes with the names of types that a machine uses. */
final class NamesOfTheRuntime {
    static final class Context {
        @Override
        public java.lang.String toString() {
            return "my context";
        }
    }

    static final class Machine<T> {
        final T value;

        Machine(T value) {
            this.value = value;
        }

        @Async
        Future<T> resume(Trace trace) {
            trace.pause("resume").await();
            return Future.ready(value);
        }

        @Async
        Future<T> suspendedAt(Trace trace, Context cx) {
            trace.pause(cx).await();
            return Future.ready(value);
        }
    }

    static final class Object {
        @Override
        public java.lang.String toString() {
            return "my object";
        }
    }

    static final class String {
        @Override
        public java.lang.String toString() {
            return "my string";
        }
    }

    static final class Integer {}

    static final class Override2 {}

    @interface Generated {}

    @Async
    static Future<java.lang.String> use(Trace trace, Object object, String string) {
        java.lang.String text = "" + object + trace.pause(string).await();
        try {
            text += new Machine<>(new Context()).resume(trace).await();
            Object mine = trace.pause(new Object()).await();
            text += mine != null;
            int n = trace.pause(5).await();
            text += n;
            throw new IllegalStateException(text);
        } catch (RuntimeException e) {
            text += trace.pause("caught").await();
        } finally {
            text += trace.pause("f").await();
        }
        java.lang.Object kept = trace.pause(1).await() + 1;
        return Future.ready(text + kept + new Machine<>("m").suspendedAt(trace, new Context()).await());
    }

    @Async
    static Future<java.lang.String> run(Trace trace) {
        return use(trace, new Object(), new String());
    }
}

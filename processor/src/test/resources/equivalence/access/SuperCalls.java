package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;
import java.util.function.Supplier;

/** super: methods, overridden ones, fields, generic results, varargs, as a method reference, of Object. */
final class SuperCalls {
    static class Top {
        int level = 1;

        String name(String... more) {
            return "top" + more.length;
        }

        long sum(int a, long b, double c) {
            return a + b + (long) c;
        }

        void touch(Trace trace) throws Exception {
            trace.log("touched top");
            throw new Exception("top");
        }
    }

    static class Middle<T> extends Top {
        T value;

        T echo(T given) {
            value = given;
            return given;
        }

        @Override
        String name(String... more) {
            return "middle" + super.name(more);
        }
    }

    static final class Mine extends Middle<String> {
        int level = 2;

        @Override
        String name(String... more) {
            return "mine";
        }

        @Override
        String echo(String given) {
            return "changed";
        }

        @Override
        void touch(Trace trace) {
            trace.log("touched mine");
        }

        @Override
        public String toString() {
            return "text";
        }

        @Async
        Future<String> all(Trace trace) {
            trace.log(name("a"), super.name("a", "b"), super.name());
            String echo = super.echo(trace.pause("e").await());
            trace.log(echo.length(), echo(echo), value, super.value.length());
            super.level += trace.pause(5).await();
            trace.log(level, super.level, ((Top) this).level, super.sum(1, 2L, 3.5), super.toString().equals(toString()));
            try {
                super.touch(trace);
            } catch (Exception e) {
                trace.log("caught", e.getMessage(), trace.pause(1).await());
                touch(trace);
            }
            Function<String, String> reference = super::echo;
            Supplier<String> lambda = () -> super.name("l") + name();
            trace.pause(2).await();
            return Future.ready(reference.apply("r") + lambda.get() + super.hashCode() * 0);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Mine().all(trace);
    }
}

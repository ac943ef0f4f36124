package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Variables named like types, packages and methods; a nested type that hides one of java.lang. */
final class NamesOfTypes {
    static final class Object {
        @Override
        public java.lang.String toString() {
            return "mine";
        }
    }

    static final class String {
        final int n;

        String(int n) {
            this.n = n;
        }
    }

    static int run = 4;

    static int length(List<?> List) {
        return List.size();
    }

    @Async
    static Future<java.lang.String> run(Trace trace) {
        int Integer = trace.pause(1).await();
        int java = trace.pause(2).await();
        String own = new String(trace.pause(3).await());
        Object object = trace.pause(new Object()).await();
        int run = NamesOfTypes.run + java;
        List<java.lang.Object> length = List.of(object, run);
        Throwable Future = new Error(trace.pause("future").await());
        int Trace = trace.pause(length(length)).await();
        return dev.stator.Future.ready(Integer + run + object.toString() + own.n + Future.getMessage() + Trace);
    }
}

package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Async methods of anonymous classes in plain code, with captured variables and state of their own. */
final class AnonymousMethods {
    interface Job {
        Future<String> go(int a);
    }

    private int shared = 3;

    private Job job(Trace trace, int p, List<String> log) {
        final int constant = 7;
        String word = "w" + p;
        return new Job() {
            private int state = 10;

            @Override
            @Async
            public Future<String> go(int a) {
                state += trace.pause(a).await();
                log.add(word);
                shared++;
                String more = a > 0 ? again(a - 1).await() : "end";
                return Future.ready(state + word + constant + shared + this.state + more + AnonymousMethods.this.shared);
            }

            @Async
            private Future<String> again(int a) {
                return Future.ready("(" + go(trace.pause(a).await()).await() + ")");
            }
        };
    }

    private static <T> Supplier<Future<T>> constant(Trace trace, T value) {
        return new Supplier<>() {
            @Override
            @Async
            public Future<T> get() {
                T copy = trace.pause(value).await();
                List<T> list = List.of(copy, value);
                return Future.ready(list.get(1));
            }
        };
    }

    private final Job field = new Job() {
        @Override
        @Async
        public Future<String> go(int a) {
            return Future.ready("field" + shared + a);
        }
    };

    @Async
    static Future<String> run(Trace trace) {
        List<String> log = new ArrayList<>();
        AnonymousMethods all = new AnonymousMethods();
        String text = all.job(trace, 5, log).go(2).await();
        return Future.ready(text + log + constant(trace, "c").get().await().length() + all.field.go(1).await());
    }
}

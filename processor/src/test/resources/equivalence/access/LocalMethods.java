package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Async methods of local classes in plain code: captured variables, each other, type variables. */
final class LocalMethods {
    private int shared = 3;

    interface Job {
        Future<String> go();
    }

    private <T extends Comparable<T>> Job job(Trace trace, int p, T value) {
        class Counter {
            int count = p;

            Counter(int more) {
                count += more;
            }

            @Async
            Future<Integer> add(int n) {
                count += trace.pause(n).await();
                shared += count;
                return Future.ready(n > 0 ? new Counter(n).add(n - 1).await() + count : count + p);
            }
        }
        class Named<N> extends Counter implements Job {
            private final N name;

            Named(N name) {
                super(1);
                this.name = name;
            }

            @Override
            @Async
            public Future<String> go() {
                int sum = add(2).await();
                Counter other = new Counter(5) {
                    @Override
                    public String toString() {
                        return "sub" + count;
                    }
                };
                T same = trace.pause(value).await();
                List<Named<? super N>> all = List.of(this, new Named<>(name));
                return Future.ready(
                        name + "" + sum + count + same.compareTo(value) + other + all.size() + LocalMethods.this.shared);
            }
        }
        return new Named<>(value);
    }

    static Job inStatic(Trace trace, String text) {
        record Both(String a, int b) {
            @Async
            Future<String> show(Trace trace) {
                return Future.ready(trace.pause(a).await() + b + this);
            }
        }
        enum Mood {
            GOOD {
                @Override
                @Async
                Future<String> say(Trace trace) {
                    return Future.ready(trace.pause("good").await() + ordinal() + name());
                }
            };

            abstract Future<String> say(Trace trace);
        }
        class Plain implements Job {
            @Override
            @Async
            public Future<String> go() {
                return Future.ready(
                        text + new Both(text, 1).show(trace).await() + Mood.GOOD.say(trace).await() + Mood.values().length);
            }
        }
        return new Plain();
    }

    @Async
    static Future<String> run(Trace trace) {
        LocalMethods all = new LocalMethods();
        String text = all.job(trace, 4, "v").go().await();
        return Future.ready(text + all.shared + inStatic(trace, "static").go().await());
    }
}

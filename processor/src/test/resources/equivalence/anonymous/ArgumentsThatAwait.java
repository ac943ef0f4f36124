package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Constructor arguments of anonymous classes that await: their order, varargs, overloads, qualified creations. */
final class ArgumentsThatAwait {
    abstract static class Shape {
        final String text;

        Shape(Trace trace, String name, int... sides) {
            text = name + sides.length;
            trace.log("created", text, describe());
        }

        Shape(Trace trace, Object name) {
            this(trace, "object" + name, 1, 2);
        }

        abstract String describe();
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n;
        }

        int get() {
            return n;
        }
    }

    private final int own;

    ArgumentsThatAwait(int own) {
        this.own = own;
    }

    @Async
    Future<String> all(Trace trace, ArgumentsThatAwait other) {
        String early = trace.pause("early").await();
        Shape first = new Shape(
                trace,
                trace.pause("first").await(),
                trace.see(1),
                trace.pause(2).await()) {
            private final String late = early + "late";

            @Override
            String describe() {
                return early + late + own;
            }
        };
        Shape second = new Shape(trace, trace.<Object>pause("second").await()) {
            @Override
            String describe() {
                return getClass().isAnonymousClass() + early;
            }
        };
        int inner = new Inner(trace.pause(3).await()) {
            @Override
            int get() {
                return super.get() + own + n;
            }
        }.get();
        inner += other.new Inner(trace.pause(4).await()) {
                    @Override
                    int get() {
                        return n * 100 + own;
                    }
                }.get()
                * trace.pause(2).await();
        try {
            trace.log(
                    new Shape(
                            trace,
                            trace.<String>fail(new IllegalStateException("no name"))
                                    .await(),
                            trace.see(1)) {
                        @Override
                        String describe() {
                            return "never";
                        }
                    });
        } catch (IllegalStateException e) {
            trace.log(e);
        }
        return Future.ready(first.text + first.describe() + second.text + second.describe() + inner);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new ArgumentsThatAwait(1).all(trace, new ArgumentsThatAwait(1000));
    }
}

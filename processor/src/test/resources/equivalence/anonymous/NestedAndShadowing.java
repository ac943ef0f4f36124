package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Anonymous classes inside each other; names of fields, parameters and methods that hide others; this at every level. */
class NestedAndShadowing {
    String name = "outer";
    protected int value = 1;

    String name() {
        return name;
    }

    NestedAndShadowing deeper() {
        return this;
    }

    @Async
    Future<String> all(Trace trace, int value) {
        String name = trace.pause("local").await();
        NestedAndShadowing first = new NestedAndShadowing() {
            int count = value + this.value;

            @Override
            String name() {
                String name = "method";
                return name
                        + this.name
                        + super.name()
                        + NestedAndShadowing.this.name
                        + NestedAndShadowing.this.name()
                        + value;
            }

            @Override
            NestedAndShadowing deeper() {
                int value = 50;
                return new NestedAndShadowing() {
                    {
                        this.name = "deep" + count++;
                    }

                    @Override
                    String name() {
                        return name + value + super.value + count + NestedAndShadowing.this.value;
                    }
                };
            }
        };
        NestedAndShadowing deep = first.deeper();
        String text = name + first.name() + trace.pause(deep.name()).await();
        this.name = trace.pause("changed").await();
        this.value = 9;
        return Future.ready(text + first.name() + first.deeper().name() + deep.name());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new NestedAndShadowing().all(trace, 30);
    }
}

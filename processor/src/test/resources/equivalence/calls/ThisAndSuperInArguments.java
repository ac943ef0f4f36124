package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** this, super calls and own calls among arguments; methods that change the object between operands. */
class ThisAndSuperInArguments {
    int state = 1;

    int add(int n) {
        return state += n;
    }

    static class Sub extends ThisAndSuperInArguments {
        private final Trace trace;

        Sub(Trace trace) {
            this.trace = trace;
        }

        @Override
        int add(int n) {
            trace.log("add", n, state);
            return super.add(10 * n);
        }

        private Sub self() {
            trace.log("self", state);
            return this;
        }

        @Async
        Future<Integer> addLater(int n) {
            return Future.ready(super.add(trace.pause(n).await()) + add(n));
        }

        @Async
        Future<String> all() {
            int a = add(1)
                    + addLater(2).await()
                    + super.add(3)
                    + self().state
                    + state++
                    + add(addLater(1).await());
            int b = Math.max(
                            super.add(trace.pause(1).await()),
                            this.add(trace.pause(2).await()))
                    - (state = trace.pause(4).await()) * state;
            this.state = this.add(self().addLater(state).await());
            String text = String.valueOf(this == self().self()) + a + "," + b + "," + state;
            return Future.ready(text
                    + super.toString().contains("Sub")
                    + trace.pause(hashCode() == super.hashCode()).await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Sub(trace).all();
    }
}

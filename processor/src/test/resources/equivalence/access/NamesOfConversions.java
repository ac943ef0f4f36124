package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private static methods with the names that stand-ins have for their conversions. */
final class NamesOfConversions {
    private int count = 1;

    private static String of(NamesOfConversions self) {
        return "of" + self.count;
    }

    private static NamesOfConversions outside(NamesOfConversions self) {
        return self;
    }

    private static final class Self {
        private int v = 3;

        private static Self of(Self s) {
            return s;
        }

        private static int of(Object s) {
            return 5;
        }
    }

    static class Gen<T> {
        private T v;

        private static <U> String of(Gen<U> g) {
            return "gen" + g.v;
        }

        private static String outside(Object g) {
            return "out";
        }

        private static String of2() {
            return "of2";
        }

        class In {
            private int k = 5;

            private In(int k) {
                this.k = k;
            }
        }

        @Async
        Future<String> m(Trace trace, T t) {
            v = trace.pause(t).await();
            return Future.ready(
                    of(this) + outside(this) + of2() + new In(trace.pause(3).await()).k);
        }
    }

    @Async
    Future<String> all(Trace trace) {
        count += trace.pause(3).await();
        String s = of(this)
                + of(outside(this))
                + Self.of(new Self()).v
                + Self.of("q")
                + new Gen<String>().m(trace, "z").await();
        return Future.ready(s + trace.pause(new Self().v).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new NamesOfConversions().all(trace);
    }
}

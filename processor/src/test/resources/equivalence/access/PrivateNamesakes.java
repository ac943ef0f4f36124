package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Private methods and methods of subclasses with the same names, that have nothing to do with each other. */
final class PrivateNamesakes {
    private static class Base implements Comparable<Base> {
        private String name() {
            return "base";
        }

        private int n(int x) {
            return x;
        }

        private static String st() {
            return "sb";
        }

        @Override
        public String toString() {
            return "b";
        }

        String call() {
            return name();
        }

        public int compareTo(Base b) {
            return 0;
        }
    }

    private static class Sub extends Base {
        String name() {
            return "sub";
        }

        protected Object n(int x) throws Exception {
            return "s" + x;
        }

        private static int st() {
            return 4;
        }
    }

    private static class Sub2 extends Sub {
        private String other;

        @Override
        protected String n(int x) {
            return "t" + x;
        }
    }
    // exposes
    static class Open extends Base implements Iterable<Sub> {
        public Iterator<Sub> iterator() {
            return List.<Sub>of().iterator();
        }

        private int name() {
            return 3;
        }
    }

    private interface Named {
        private String own() {
            return "own";
        }

        default String nm() {
            return own();
        }

        static String ask(Named n) {
            return n.own();
        }
    }

    private static final class Impl implements Named {
        Integer own() {
            return 6;
        }
    }

    @Async
    static Future<String> more(Trace trace) throws Exception {
        Named n = new Impl();
        Supplier<String> s = n::own;
        Base anon = new Base() {
            int name() {
                return 8;
            }

            @Override
            public int compareTo(Base b) {
                return name() + b.n(4);
            }
        };
        return Future.ready(n.own()
                + n.nm()
                + Named.ask(n)
                + ((Impl) n).own()
                + s.get()
                + anon.name()
                + anon.compareTo(anon)
                + trace.pause(1).await());
    }

    @Async
    static Future<String> run(Trace trace) throws Exception {
        Base base = trace.pause(new Base()).await();
        Sub sub = trace.pause(new Sub()).await();
        Base b2 = trace.pause(sub).await();
        Open open = new Open();
        String text = base.name() + sub.name() + b2.name() + base.n(1) + sub.n(2) + b2.n(3) + b2.call() + open.name();
        Base b3 = open;
        text += b3.name() + Base.st() + Sub.st();
        Sub2 s2 = new Sub2();
        s2.other = trace.pause("o").await();
        text += s2.n(4) + s2.other + s2.name();
        return Future.ready(text + more(trace).await());
    }
}

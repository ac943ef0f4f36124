package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private members are not inherited: named alone they are of the object around, with super of the object itself. */
class PrivateOfSuperclass {
    private int n = 2;

    private String secret() {
        return "secret" + n;
    }

    private static String stat() {
        return "stat";
    }

    void f() {}

    String text() {
        return "text";
    }

    @Async
    Future<String> all(Trace trace) {
        String a = trace.pause("a").await();
        StringBuilder out = new StringBuilder();
        PrivateOfSuperclass other = new PrivateOfSuperclass() {
            private int mine = 7;

            @Override
            void f() {
                out.append(PrivateOfSuperclass.this.secret())
                        .append(stat())
                        .append(a)
                        .append(mine);
                secretly();
                n = 9;
                out.append(n);
            }

            void secretly() {
                out.append(secret());
            }

            @Override
            String text() {
                return super.text() + secret() + super.secret();
            }
        };
        other.f();
        trace.pause(1).await();
        out.append(other.text()).append(other.secret()).append(other.n).append(n);
        return Future.ready(out.toString());
    }

    @Async
    static Future<String> other(Trace trace) {
        String a = trace.pause("a").await();
        PrivateOfSuperclass other = new PrivateOfSuperclass() {
            @Override
            String text() {
                return super.text() + super.secret() + super.n + stat() + a;
            }
        };
        return Future.ready(other.text() + trace.pause(1).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(
                new PrivateOfSuperclass().all(trace).await() + other(trace).await());
    }
}

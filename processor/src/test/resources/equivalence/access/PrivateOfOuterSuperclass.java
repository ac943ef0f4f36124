package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** An inner class that extends the class around it: which object's private members are meant. */
class PrivateOfOuterSuperclass {
    private int n = 2;

    private String secret() {
        return "outer" + n;
    }

    class Inner extends PrivateOfOuterSuperclass {
        @Async
        Future<String> all(Trace trace) {
            n += trace.pause(3).await();
            super.n++;
            class L extends PrivateOfOuterSuperclass {
                String q() {
                    return secret() + super.secret() + n + super.n + L.super.n;
                }
            }
            L l = new L();
            ((PrivateOfOuterSuperclass) l).n = 70;
            return Future.ready(secret()
                    + super.secret()
                    + PrivateOfOuterSuperclass.this.n
                    + super.n
                    + trace.pause(1).await()
                    + l.q());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        PrivateOfOuterSuperclass b = new PrivateOfOuterSuperclass();
        b.n = 50;
        return Future.ready(b.new Inner().all(trace).await() + b.n);
    }
}

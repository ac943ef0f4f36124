package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Anonymous classes around and in async blocks of plain code, and of inner and local superclasses. */
final class AroundBlocks<G> {
    private final Trace trace;

    AroundBlocks(Trace trace) {
        this.trace = trace;
    }

    class Inner {
        final int k;

        Inner(int k) {
            this.k = k;
        }

        int get() {
            return k;
        }
    }

    private class Secret {
        final int z;

        Secret(int z) {
            this.z = z;
        }
    }

    private static Future<Integer> captured(Trace trace, int q) {
        var object = new Object() {
            int a = q;

            int twice() {
                return 2 * a;
            }
        };
        return Future.async(() -> {
            object.a += trace.pause(1).await();
            return Future.ready(object.twice());
        });
    }

    private static Future<Integer> ofLocal(Trace trace, int n) {
        class Local {
            final int v = n;
        }
        return Future.async(() -> Future.ready(trace.pause(2).await()
                + new Local() {
                    final int q = v + n;
                }.q));
    }

    private Future<Integer> ofLocalInGeneric(int n) {
        class Local {
            final int v = n;
            G none;
        }
        Local local = new Local();
        return Future.async(() -> Future.ready(local.v + trace.pause(3).await() + new Local().v));
    }

    @Async
    private static <T> Future<Integer> qualified(Trace trace, AroundBlocks<T> other) {
        return Future.ready(other.new Inner(trace.pause(4).await()) {
            @Override
            int get() {
                return k + 2;
            }
        }.get());
    }

    @Async
    private Future<Integer> ofPrivate() {
        var secret = new Secret(5) {
            final int own = z + 1;
        };
        trace.pause(5).await();
        return Future.ready(secret.own + secret.z);
    }

    @Async
    static Future<String> run(Trace trace) {
        AroundBlocks<String> o = new AroundBlocks<>(trace);
        return Future.ready(captured(trace, 3).await() + " " + ofLocal(trace, 4).await() + " " + o.ofLocalInGeneric(6).await()
                + " " + qualified(trace, o).await() + " " + o.ofPrivate().await());
    }
}

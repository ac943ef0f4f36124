package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** An anonymous subclass with awaited constructor arguments, super calls and an overridden method that the constructor calls. */
final class AnonymousInheritance {
    abstract static class Base {
        final String made;

        Base(String a, int b) {
            made = a + b + part();
        }

        String part() {
            return "base";
        }

        abstract String all();
    }

    @Async
    static Future<String> run(Trace trace) {
        String captured = trace.pause("c").await();
        Base base = new Base(trace.pause("a").await(), trace.see(1)) {
            String own = "own";

            @Override
            String part() {
                return super.part() + captured + own;
            }

            @Override
            String all() {
                return made + part();
            }
        };
        return Future.ready(base.all() + trace.pause("end").await());
    }
}

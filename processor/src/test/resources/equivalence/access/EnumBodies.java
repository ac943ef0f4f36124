package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of constants with bodies. */
enum EnumBodies {
    PLUS("+") {
        private int asked = 5;

        @Override
        @Async
        Future<Integer> apply(Trace trace, int a, int b) {
            int first = trace.pause(a).await();
            asked = Math.max(asked, first);
            return Future.ready(asked + b + sign.length() + base() + ordinal() + super.base());
        }

        @Override
        int base() {
            return 1000;
        }
    },
    MINUS("-") {
        @Override
        @Async
        Future<Integer> apply(Trace trace, int a, int b) {
            return Future.ready(a - trace.pause(b).await() + (this == MINUS ? 0 : 1) + super.count++);
        }
    };

    final String sign;
    private int count = 50;

    EnumBodies(String sign) {
        this.sign = sign;
    }

    abstract Future<Integer> apply(Trace trace, int a, int b);

    int base() {
        return 100;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        MINUS.count = 50;
        for (EnumBodies each : values()) {
            text += each.sign + each.apply(trace, 7, 3).await() + each.apply(trace, 1, 1).await();
        }
        return Future.ready(text + MINUS.count);
    }
}

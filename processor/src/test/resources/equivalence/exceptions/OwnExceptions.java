package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Exceptions of the program with fields, causes and an overridden message. */
final class OwnExceptions {
    static class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final int code;

        Refused(int code, Throwable cause) {
            super(cause);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return "refused " + code;
        }
    }

    @Async
    static Future<Integer> ask(Trace trace, int code) throws Refused {
        try {
            return Future.ready(10 / trace.pause(code).await());
        } catch (ArithmeticException e) {
            throw new Refused(trace.pause(code + 1).await(), e);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(ask(trace, 5).await() + ask(trace, 0).await() + "");
        } catch (Refused e) {
            return Future.ready(e.getMessage() + e.code + trace.pause(e.getCause() instanceof ArithmeticException).await());
        }
    }
}

package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Anonymous exceptions, throws clauses of anonymous methods, finally blocks around their use. */
final class Exceptions {
    interface Action<E extends Exception> {
        void run() throws E;
    }

    private static <E extends Exception> void perform(Action<E> action) throws E {
        action.run();
    }

    @SuppressWarnings("serial")
    @Async
    static Future<String> run(Trace trace) {
        String reason = trace.pause("reason").await();
        String text = "";
        try {
            throw new IllegalStateException(trace.pause("message").await()) {
                @Override
                public String getMessage() {
                    return super.getMessage() + reason;
                }
            };
        } catch (IllegalStateException e) {
            text += e.getMessage() + trace.pause(1).await() + e.getMessage();
        }
        try {
            perform(new Action<IOException>() {
                @Override
                public void run() throws IOException {
                    throw new IOException(reason);
                }
            });
        } catch (IOException e) {
            text += e.getMessage();
        } finally {
            text += trace.pause("finally").await();
        }
        Callable<String> callable = new Callable<>() {
            private int calls;

            @Override
            public String call() throws Exception {
                if (calls++ > 0) {
                    throw new Exception(reason + calls);
                }
                return reason;
            }
        };
        for (int i = 0; i < 2; i++) {
            try {
                text += callable.call() + trace.pause(i).await();
            } catch (Exception e) {
                text += trace.pause(e.getMessage()).await();
            }
        }
        return Future.ready(text);
    }
}

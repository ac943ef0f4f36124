package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.FileNotFoundException;
import java.io.IOException;

/** The first clause that fits; none that fits; a hierarchy of exceptions. */
final class CatchOrder {
    @SuppressWarnings("serial")
    static class Base extends Exception {
        Base(String message) {
            super(message);
        }
    }

    @SuppressWarnings("serial")
    static final class Derived extends Base {
        Derived(String message) {
            super(message);
        }
    }

    @Async
    static Future<Void> raise(Trace trace, Throwable failure) throws Base, IOException {
        trace.fail(failure).await();
        return Future.done();
    }

    @Async
    static Future<String> sort(Trace trace, Throwable failure) throws Base, IOException {
        try {
            raise(trace, failure).await();
            return Future.ready("none");
        } catch (Derived e) {
            return Future.ready("derived " + trace.pause(e.getMessage()).await());
        } catch (Base e) {
            trace.pause("base").await();
            return trace.pause("base " + e.getMessage());
        } catch (FileNotFoundException | IllegalStateException e) {
            return Future.ready("multi " + e.getMessage() + trace.pause(1).await());
        } catch (IOException e) {
            throw new Base("from " + trace.pause(e.getMessage()).await());
        } catch (Error e) {
            throw e;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        Throwable[] failures = {
            new Derived("d"), new Base("b"), new FileNotFoundException("f"), new IllegalStateException("s"),
            new IOException("i"), new AssertionError("a"), new IllegalArgumentException("n"), new Throwable("t")
        };
        for (Throwable failure : failures) {
            try {
                text += sort(trace, failure).await() + ";";
            } catch (Throwable e) {
                trace.log("thrown", e, e == failure);
            }
        }
        return Future.ready(text);
    }
}

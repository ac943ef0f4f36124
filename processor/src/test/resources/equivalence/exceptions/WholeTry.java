package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** try statements without an await stay whole beside awaits; returns inside them. */
final class WholeTry {
    static int parse(Trace trace, String text) throws IOException {
        trace.log("parse", text);
        if (text.equals("io")) throw new IOException(text);
        return Integer.parseInt(text);
    }

    @Async
    static Future<Integer> number(Trace trace, String text) {
        String got = trace.pause(text).await();
        try {
            int n = parse(trace, got);
            if (n > 5) return Future.ready(n);
            trace.log("small");
        } catch (NumberFormatException e) {
            return Future.ready(-1);
        } catch (IOException e) {
            return Future.failed(e);
        } finally {
            trace.log("finally", got);
        }
        int more = trace.pause(100).await();
        try (AutoCloseableLog log = new AutoCloseableLog(trace)) {
            trace.log("inside", log != null);
            if (more > 50) return Future.ready(more);
        }
        return Future.ready(0);
    }

    record AutoCloseableLog(Trace trace) implements AutoCloseable {
        @Override
        public void close() {
            trace.log("close");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = number(trace, "9").await() + "," + number(trace, "x").await() + "," + number(trace, "2").await();
        try {
            number(trace, "io").await();
        } catch (Exception e) {
            text += e;
        }
        return Future.ready(text);
    }
}

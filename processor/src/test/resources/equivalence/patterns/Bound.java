package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;
import java.util.function.Supplier;

/** Variables of patterns and catch clauses: captured, assigned again, live across awaits, and with more conditions behind them. */
final class Bound {
    @Async
    static Future<String> conditions(Trace trace, Object sound, Object echo) {
        if (!(trace.pause(sound).await() instanceof String words) || words.isEmpty()) {
            return Future.ready("noise");
        }
        if (trace.pause(echo).await() instanceof Integer number && (number > 3 || trace.see(number) == 2)) {
            number++;
            Integer kept = number;
            Supplier<Integer> supplier = () -> kept + words.length();
            return Future.ready(words + number + supplier.get());
        }
        if (trace.pause(echo).await() instanceof String other && !other.equals(words) && other.length() > 1) {
            Supplier<String> both = () -> words + other;
            trace.pause("between").await();
            return Future.ready(both.get() + other);
        }
        String again = trace.pause(echo).await() instanceof String s ? s : "none";
        return Future.ready(words + again);
    }

    @Async
    static Future<String> clauses(Trace trace, Exception thrown) {
        String text = "";
        try {
            trace.pause("try").await();
            throw thrown;
        } catch (IOException e) {
            Supplier<String> message = () -> e.getMessage();
            text += message.get();
        } catch (IllegalStateException | IllegalArgumentException e) {
            text += e.getMessage() + trace.pause(1).await();
        } catch (RuntimeException e) {
            text += e.getMessage();
            e = new RuntimeException("other");
            text += trace.pause(2).await() + e.getMessage();
        } catch (Exception e) {
            trace.pause(e.getMessage()).await();
            text += e.getMessage();
        } finally {
            trace.pause("finally").await();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        Object[] sounds = {"la", "", 1, "li"};
        Object[] echoes = {2, 3, 4, "la", "lo", "", null};
        for (Object sound : sounds) {
            for (Object echo : echoes) {
                text += conditions(trace, sound, echo).await() + ",";
            }
        }
        Exception[] failures = {
            new IOException("io"),
            new IllegalStateException("state"),
            new IllegalArgumentException("argument"),
            new ArithmeticException("arithmetic"),
            new Exception("exception")
        };
        for (Exception failure : failures) {
            text += clauses(trace, failure).await() + ",";
        }
        return Future.ready(text);
    }
}

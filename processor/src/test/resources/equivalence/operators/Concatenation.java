package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** String concatenation: the text of an operand is that of the moment when the sum is formed, the value that of its turn. */
final class Concatenation {
    @Async
    static Future<String> run(Trace trace) {
        String a = 1 + 2 + trace.pause("x").await() + 1 + 2;
        String b = 'c' + 1 + trace.pause("x").await() + 'c' + 1 + null + 1.0f + 2.0 + true;
        String c = trace.pause(1).await() + trace.pause(2).await() + "s" + trace.pause(3).await() + trace.pause(4).await();
        String d = "" + trace.<String>pause(null).await() + trace.<Integer>pause(null).await();
        String e = trace.see("p") + trace.see(1) + trace.pause("q").await() + trace.see(2);
        char[] chars = {'a'};
        String f = "v" + trace.pause(chars[0]).await() + (int) trace.pause('b').await() + (char) (trace.pause(98).await() + 1);
        int i = 0;
        String g = "" + i++ + trace.pause(i).await() + i++ + i;
        return Future.ready(String.join("|", a, b, c, d, e, f, g));
    }
}

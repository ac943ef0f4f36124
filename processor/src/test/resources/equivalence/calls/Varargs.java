package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Methods with a variable number of arguments, called and declared. */
final class Varargs {
    static String plain(String first, Object... rest) {
        return first + rest.length + java.util.Arrays.toString(rest);
    }

    @Async
    static Future<String> async(Trace trace, int... numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += trace.pause(number).await();
        }
        return Future.ready(numbers.length + ":" + sum);
    }

    @SafeVarargs
    @Async
    static <T> Future<T> last(Trace trace, T... values) {
        return trace.pause(values[values.length - 1]);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = plain("a");
        text += plain("b", trace.pause(1).await());
        text += plain(trace.pause("c").await(), trace.see(1), trace.pause(2).await(), "x");
        text += plain("d", (Object[]) new String[] {trace.pause("e").await()});
        text += async(trace).await() + async(trace, 1).await() + async(trace, 1, trace.pause(2).await(), 3).await();
        text += async(trace, new int[] {4, 5}).await();
        text += last(trace, "y", "z").await() + last(trace, 1, 2L).await();
        text += String.format("%s-%s", trace.pause("p").await(), trace.pause("q").await());
        return Future.ready(text);
    }
}

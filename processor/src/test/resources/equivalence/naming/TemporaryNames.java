package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;
import java.util.List;

/** Variables called like what the compiler makes: receiver, left, argument, condition, array, index, iterator. */
final class TemporaryNames {
    static String join(Object... all) {
        return Arrays.toString(all);
    }

    @Async
    static Future<String> run(Trace trace) {
        int left = 1, right = 2, argument = 3, index = 0, value = 4;
        String receiver = "r", iterator = "i", condition = "c", result = "";
        int[] array = {left, right};
        left = left + trace.pause(right).await() + left * trace.pause(argument).await();
        array[index] = value + trace.pause(array[index]).await();
        for (int element : array) result += element + iterator + trace.pause(condition).await();
        for (String next : List.of(receiver, condition)) result += next.concat(trace.pause(iterator).await());
        result += receiver.concat(trace.pause(result).await()).length();
        boolean selected = left > 3 && trace.pause(true).await() || right > trace.pause(9).await();
        return Future.ready(join(receiver, left, trace.pause(right).await(), index, value, selected, result));
    }
}

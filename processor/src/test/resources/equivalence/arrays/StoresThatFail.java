package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** Null arrays, indices out of range and wrong element types are found after the right-hand side, in that order. */
final class StoresThatFail {
    private static Object[] get(Trace trace, Object[] array) {
        trace.log("array");
        return array;
    }

    @Async
    static Future<String> store(Trace trace, Object[] array, int index, Object value) {
        try {
            get(trace, array)[trace.pause(index).await()] = trace.pause(value).await();
            return Future.ready(Arrays.toString(array));
        } catch (ArrayStoreException | IndexOutOfBoundsException | NullPointerException e) {
            return Future.ready(e.getClass().getSimpleName());
        }
    }

    @Async
    static Future<String> update(Trace trace, int[] array, int index) {
        try {
            array[index] += trace.pause(10).await();
            array[trace.pause(index).await()]++;
            return Future.ready(Arrays.toString(array));
        } catch (IndexOutOfBoundsException | NullPointerException e) {
            return Future.ready(e.getClass().getSimpleName());
        }
    }

    @Async
    static Future<String> failing(Trace trace, Object[] array, int index) {
        try {
            array[index] = trace.fail(new IllegalStateException("value")).await();
            return Future.ready("stored");
        } catch (IllegalStateException e) {
            return Future.ready(e.getMessage());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        Integer[] numbers = {1, 2};
        text += store(trace, numbers, 1, 5).await()
                + store(trace, numbers, 0, "text").await()
                + store(trace, numbers, 2, "text").await();
        text += store(trace, null, 2, 1).await()
                + store(trace, new Object[1], -1, 1).await()
                + store(trace, new String[1], 0, null).await();
        text += update(trace, new int[] {1, 2}, 1).await()
                + update(trace, null, 0).await()
                + update(trace, new int[0], 0).await();
        text += failing(trace, null, 0).await() + failing(trace, numbers, 9).await();
        Object[][] rows = {new String[1], new Integer[1], null};
        for (int i = 0; i < 4; i++) {
            try {
                rows[i][trace.pause(0).await()] = (Object) trace.pause("s" + i).await();
                text += rows[i][0];
            } catch (RuntimeException e) {
                text += e.getClass().getSimpleName();
            }
        }
        try {
            rows[1] = trace.pause(new Object[] {"whole"}).await();
            rows[2] = (Object[]) trace.pause((Object) "no array").await();
        } catch (ClassCastException e) {
            text += "cast" + rows[1][0];
        }
        return Future.ready(text);
    }
}

package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Variables that live across emits: of each type, captured, assigned again, in patterns and in loops. */
final class Locals {
    @Async
    static Stream<String> all(Trace trace, int a, long b, String text) {
        Emitter<String> out = Stream.emitter();
        a += 2;
        byte small = (byte) a;
        double d = a / 2.0;
        char letter = 'x';
        boolean flag = true;
        out.emit("a" + a + small).await();
        List<Supplier<Object>> suppliers = new ArrayList<>();
        for (String word : text.split(" ")) {
            int length = word.length();
            suppliers.add(() -> word + length);
            out.emit(word).await();
            text += length;
        }
        letter++;
        for (Supplier<Object> supplier : suppliers) {
            Object value = supplier.get();
            if (value instanceof String string && string.length() > trace.pause(1).await()) {
                out.emit(string + d).await();
                flag = !flag;
            }
        }
        if (!(trace.see((Object) b) instanceof Long number)) {
            return out.end();
        }
        out.emit(text + flag + letter).await();
        b = number + 1;
        int[][] grid = {{1}, {2, 3}};
        for (int[] row : grid) {
            for (int cell : row) {
                if (cell == 2) continue;
                out.emit("cell " + cell + " " + b).await();
            }
        }
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = all(trace, 1, 2L, "ab c").toList().await() + "";
        try (Stream<String> all = all(trace, 7, 1L, "d")) {
            for (String next; (next = all.next().await()) != null; ) {
                text += trace.pause(next).await();
            }
        }
        return Future.ready(text);
    }
}

package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every kind of variable that a block may capture. */
final class Captures {
    static class Box implements AutoCloseable {
        final int size;

        Box(int size) {
            this.size = size;
        }

        @Override
        public void close() {}
    }

    static List<Future<String>> all(Trace trace, Object value, int... numbers) {
        List<Future<String>> blocks = new ArrayList<>();
        for (int number : numbers) {
            blocks.add(Future.async(() -> Future.ready("each" + trace.pause(number).await())));
        }
        for (int i = 0; i < 2; i++) {
            int copy = i;
            byte small = (byte) (i + 1);
            double exact = i / 2.0;
            float single = i / 4f;
            char letter = (char) ('a' + i);
            boolean truth = i > 0;
            short two = 2;
            long big = 1L << 40;
            blocks.add(Future.async(() -> {
                trace.pause("before").await();
                return Future.ready("" + copy + small + exact + single + letter + truth + two + big);
            }));
        }
        if (value instanceof String text) {
            blocks.add(Future.async(() -> Future.ready(text + trace.pause(text.length()).await())));
        }
        try (Box box = new Box(9)) {
            blocks.add(Future.async(() -> Future.ready("resource" + trace.pause(box.size).await())));
        }
        try {
            throw new IllegalStateException("caught");
        } catch (IllegalStateException | IllegalArgumentException e) {
            blocks.add(Future.async(() -> Future.ready(e.getMessage() + trace.pause(1).await())));
        }
        Function<Integer, Future<String>> function = parameter ->
                Future.async(() -> Future.ready("parameter" + trace.pause(parameter).await() + value));
        blocks.add(function.apply(8));
        final int constant = 5;
        final String word = "word";
        blocks.add(Future.async(() -> Future.ready(word + trace.pause(constant).await() + constant + word)));
        return blocks;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Future<String> block : all(trace, "value", 4, 5)) {
            text += block.await() + ",";
        }
        return Future.ready(text);
    }
}

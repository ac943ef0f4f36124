package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Blocks inside async code call async methods of every kind. */
class CallsInNestedBlocks<T> {
    record Verse(String words) {}

    private record Line(int length) {}

    static class Choir extends CallsInNestedBlocks<String> {
        @Override
        @Async
        Future<String> sing(Trace trace, Verse verse) {
            trace.pause("choir").await();
            return Future.ready("choir of " + verse.words());
        }
    }

    private static final class Late {
        static final String NAME = name();

        static String name() {
            return "late".strip();
        }

        @Async
        private static Future<String> say(Trace trace, int times) {
            return Future.ready(NAME.repeat(trace.pause(times).await()));
        }
    }

    @Async
    private static Future<Integer> length(Trace trace, Line line, long more) {
        return Future.ready(trace.pause(line.length()).await() + (int) more);
    }

    @Async
    Future<String> sing(Trace trace, Verse verse) {
        return Future.ready(trace.pause(verse.words()).await());
    }

    @Async
    final Future<T> same(Trace trace, T value) {
        trace.pause("same").await();
        return Future.ready(value);
    }

    @Async
    private Future<Integer> hidden(Trace trace, int number) {
        return Future.ready(trace.pause(number).await());
    }

    @Async
    static Future<Integer> down(Trace trace, int depth) {
        Future<Integer> below = Future.async(() -> {
            if (depth == 0) {
                return Future.ready(trace.pause(0).await());
            }
            return Future.ready(1 + down(trace, depth - 1).await());
        });
        return Future.ready(below.await());
    }

    @Async
    Future<String> all(Trace trace, T value, List<? extends CallsInNestedBlocks<String>> singers) {
        Future<String> inside = Future.async(() -> {
            String text = sing(trace, new Verse("la")).await();
            for (CallsInNestedBlocks<String> singer : singers) {
                try {
                    text += singer.sing(trace, new Verse(text)).await();
                    text += singer.same(trace, "same").await();
                } catch (NullPointerException e) {
                    text += "nobody";
                }
            }
            text += same(trace, value).await();
            text += hidden(trace, 3).await() + length(trace, new Line(4), 2).await();
            Future<String> innermost = Future.async(() -> Future.ready(Late.say(trace, 2).await() + hidden(trace, 5).await()));
            return Future.ready(text + innermost.await());
        });
        trace.pause("before").await();
        return inside;
    }

    @Async
    static Future<String> run(Trace trace) {
        CallsInNestedBlocks<Integer> one = new CallsInNestedBlocks<>();
        List<CallsInNestedBlocks<String>> singers = new java.util.ArrayList<>(List.of(new Choir(), new CallsInNestedBlocks<>()));
        singers.add(null);
        return Future.ready(one.all(trace, 7, singers).await() + down(trace, 20).await());
    }
}

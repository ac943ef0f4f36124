package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A block uses fields and methods of its object, private ones too, with and without this. */
final class Members {
    private int count = 3;
    private static int total = 100;
    String name = "name";

    private int next(int by) {
        return count += by;
    }

    private static String join(Object... parts) {
        return java.util.Arrays.toString(parts);
    }

    Future<String> work(Trace trace) {
        return Future.async(() -> {
            count++;
            this.count += trace.pause(10).await();
            total--;
            name += trace.see(next(trace.pause(2).await()));
            return Future.ready(join(count, this.name, total, Members.this.name.length()));
        });
    }

    Future<String> whole(Trace trace) {
        return Future.async(() -> other(trace));
    }

    @Async
    private Future<String> other(Trace trace) {
        return Future.ready(name + trace.pause(count).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        total = 100;
        Members members = new Members();
        return Future.ready(members.work(trace).await() + members.whole(trace).await());
    }
}

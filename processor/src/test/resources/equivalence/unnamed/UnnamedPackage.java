import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A program in the unnamed package. */
final class UnnamedPackage {
    private int n = 1;

    @Async
    private Future<Integer> next(Trace trace) {
        n += trace.pause(n).await();
        return Future.ready(n);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        UnnamedPackage program = new UnnamedPackage();
        return Future.ready(program.next(trace).await() * 10 + program.next(trace).await());
    }
}

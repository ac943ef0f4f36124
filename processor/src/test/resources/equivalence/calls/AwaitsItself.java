package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.Context;
import dev.stator.Poll;

/** A class that is a future awaits itself. */
final class AwaitsItself implements Future<Integer> {
    private final Future<Integer> inner;

    AwaitsItself(Future<Integer> inner) {
        this.inner = inner;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
        return inner.poll(cx);
    }

    @Override
    public Poll<Void> pollCancel(Context cx) {
        return inner.pollCancel(cx);
    }

    @Async
    Future<Integer> twice() {
        return Future.ready(await() * 2 + (this == null ? this.await() : 0));
    }

    @Async
    Future<Integer> plain() {
        int n = await();
        return Future.ready(n);
    }

    @Async
    Future<Integer> itself() {
        return this;
    }

    @Async
    Future<Integer> twice(Future<Integer> more) {
        return Future.ready(await());
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "" + new AwaitsItself(trace.pause(1)).twice().await();
        text += new AwaitsItself(trace.pause(2)).plain().await();
        text += new AwaitsItself(trace.pause(3)).itself().await();
        return Future.ready(text + new AwaitsItself(trace.pause(4)).twice(null).await());
    }
}

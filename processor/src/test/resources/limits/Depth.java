import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Calls 100,000 deep on a thread with the default stack; what happens at the bottom, and what it comes to. */
public class Depth {

    private static final int DEPTH = 100_000;

    enum Bottom {
        READY,
        PENDING,
        FAILING,
        FAILING_LATER,
        NEVER
    }

    private static int cleanups;

    public static void main(String[] arguments) throws Exception {
        Thread thread = new Thread(Depth::all); // the stack of the main thread may be larger
        thread.start();
        thread.join();
    }

    private static void all() {
        for (Bottom bottom : Bottom.values()) {
            String name = bottom.toString().toLowerCase().replace('_', ' ');
            tell(name, () -> run(down(DEPTH, bottom), bottom));
            cleanups = 0;
            tell(name + " below finally", () -> run(guarded(DEPTH, bottom), bottom));
            System.out.println("cleanups: " + cleanups);
        }
        tell("mutual", () -> Futures.blockOn(even(DEPTH)));
        tell("by variables", () -> Futures.blockOn(byVariable(DEPTH)));
        tell("in tail position", () -> Futures.blockOn(tail(DEPTH)));
        tell("async blocks", () -> Futures.blockOn(block(DEPTH)));
        tell("virtual", () -> Futures.blockOn(new Left().go(DEPTH)));
        tell("frames when resumed", () -> Futures.blockOn(frames(10)) - Futures.blockOn(frames(DEPTH)));
    }

    private static int run(Future<Integer> future, Bottom bottom) throws Exception {
        Duration limit = bottom == Bottom.NEVER ? Duration.ofMillis(1) : Duration.ofHours(1);
        return Futures.blockOn(Futures.timeout(limit, future));
    }

    private static void tell(String what, Callable<Integer> call) {
        String result;
        try {
            result = call.call().toString();
        } catch (Throwable failure) {
            result = failure instanceof TimeoutException ? "cancelled" : failure.getMessage();
        }
        System.out.println(what + ": " + result);
    }

    @Async
    static Future<Integer> bottom(Bottom bottom) {
        switch (bottom) {
            case READY:
                return Future.ready(0);
            case PENDING:
                Future.yieldNow().await();
                return Future.ready(0);
            case FAILING:
                throw new IllegalStateException("failed");
            case FAILING_LATER:
                Future.yieldNow().await();
                throw new IllegalStateException("failed later");
            default:
                return Future.pending();
        }
    }

    @Async
    static Future<Integer> down(int depth, Bottom bottom) {
        return Future.ready(depth == 0 ? bottom(bottom).await() : down(depth - 1, bottom).await() + 1);
    }

    @Async
    static Future<Integer> guarded(int depth, Bottom bottom) {
        try {
            return Future.ready(depth == 0 ? bottom(bottom).await() : guarded(depth - 1, bottom).await() + 1);
        } finally {
            Future.yieldNow().await();
            cleanups++;
        }
    }

    @Async
    static Future<Integer> even(int depth) {
        return Future.ready(depth == 0 ? bottom(Bottom.PENDING).await() : odd(depth - 1).await() + 1);
    }

    @Async
    static Future<Integer> odd(int depth) {
        return Future.ready(even(depth - 1).await() + 1);
    }

    @Async
    static Future<Integer> byVariable(int depth) {
        if (depth == 0) {
            return bottom(Bottom.PENDING);
        }
        Future<Integer> future = byVariable(depth - 1);
        int below = future.await();
        return Future.ready(below + 1);
    }

    @Async
    static Future<Integer> tail(int depth) {
        return depth == 0 ? bottom(Bottom.PENDING) : tail(depth - 1);
    }

    static Future<Integer> block(int depth) {
        return Future.async(() -> depth == 0 ? bottom(Bottom.PENDING) : Future.ready(block(depth - 1).await() + 1));
    }

    interface Step {
        Future<Integer> go(int depth);
    }

    static class Left implements Step {
        @Async
        public Future<Integer> go(int depth) {
            Step next = depth % 2 == 0 ? new Right() : new Left();
            return Future.ready(depth == 0 ? 0 : next.go(depth - 1).await() + 1);
        }
    }

    static class Right implements Step {
        @Async
        public Future<Integer> go(int depth) {
            Step next = depth % 2 == 0 ? new Right() : new Left();
            int below = depth == 0 ? 0 : next.go(depth - 1).await();
            Future.yieldNow().await();
            return Future.ready(below + (depth == 0 ? 0 : 1));
        }
    }

    /** How deep the stack is where the innermost body goes on. */
    @Async
    static Future<Integer> frames(int depth) {
        if (depth > 0) {
            return Future.ready(frames(depth - 1).await());
        }
        Future.yieldNow().await();
        return Future.ready((int) (long) StackWalker.getInstance().walk(frames -> frames.count()));
    }
}

package dev.stator.benchmarks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.sync.Channel;

/** The methods that are measured, as a user writes them. */
final class AsyncMethods {

    private AsyncMethods() {}

    @Async
    static Future<Integer> chain1(Source source, int x) {
        return Future.ready(chain2(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain2(Source source, int x) {
        return Future.ready(chain3(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain3(Source source, int x) {
        return Future.ready(chain4(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain4(Source source, int x) {
        return Future.ready(chain5(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain5(Source source, int x) {
        return Future.ready(chain6(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain6(Source source, int x) {
        return Future.ready(chain7(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain7(Source source, int x) {
        return Future.ready(chain8(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain8(Source source, int x) {
        return Future.ready(chain9(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain9(Source source, int x) {
        return Future.ready(chain10(source, x).await() + 1);
    }

    @Async
    static Future<Integer> chain10(Source source, int x) {
        if (source.mustWait()) {
            source.turn.await();
        }
        return Future.ready(x + 1);
    }

    @Async
    static Future<Value> object1(Source source, int x) {
        return Future.ready(object2(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object2(Source source, int x) {
        return Future.ready(object3(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object3(Source source, int x) {
        return Future.ready(object4(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object4(Source source, int x) {
        return Future.ready(object5(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object5(Source source, int x) {
        return Future.ready(object6(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object6(Source source, int x) {
        return Future.ready(object7(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object7(Source source, int x) {
        return Future.ready(object8(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object8(Source source, int x) {
        return Future.ready(object9(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object9(Source source, int x) {
        return Future.ready(object10(source, x).await().plus(1));
    }

    @Async
    static Future<Value> object10(Source source, int x) {
        if (source.mustWait()) {
            source.turn.await();
        }
        return Future.ready(new Value(x + 1));
    }

    @Async
    static Future<Integer> loop(Source source, int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += next(source, i).await();
        }
        return Future.ready(sum);
    }

    @Async
    static Future<Integer> next(Source source, int x) {
        if (source.mustWait()) {
            source.turn.await();
        }
        return Future.ready(x ^ 1);
    }

    @Async
    static Future<Integer> descend(Source source, int levels) {
        if (levels > 1) {
            return Future.ready(descend(source, levels - 1).await() + 1);
        }
        int turns = 0;
        while (!source.stopped) {
            source.turn.await();
            turns++;
        }
        return Future.ready(turns);
    }

    @Async
    static Future<Integer> yields(int levels, int times) {
        if (levels > 1) {
            return Future.ready(yields(levels - 1, times).await() + 1);
        }
        int turns = 0;
        while (turns < times) {
            Future.yieldNow().await();
            turns++;
        }
        return Future.ready(turns);
    }

    @Async
    static Future<Void> send(Channel<Integer> channel, int count) {
        for (int i = 0; i < count; i++) {
            channel.send(i).await();
        }
        return Future.done();
    }

    @Async
    static Future<Long> receive(Channel<Integer> channel, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += channel.receive().await();
        }
        return Future.ready(sum);
    }
}

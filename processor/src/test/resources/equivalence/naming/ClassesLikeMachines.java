package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Classes of the user's that are called as the machines of the methods would be. */
final class ClassesLikeMachines {
    @Async
    static Future<String> run(Trace trace) {
        String text = new ClassesLikeMachines$run().text + learn(trace).await();
        Future<String> block = Future.async(() -> Future.ready(trace.pause("b").await() + ClassesLikeMachines$run$async.TEXT));
        return Future.ready(text + block.await() + run(trace, 2).await());
    }

    @Async
    static Future<Integer> run(Trace trace, int overloaded) {
        return Future.ready(trace.pause(overloaded).await() + new ClassesLikeMachines$run2().two);
    }

    @Async
    private static Future<String> learn(Trace trace) {
        return Future.ready(trace.pause("l").await() + ClassesLikeMachines$learn.LEARNT);
    }
}

class ClassesLikeMachines$run {
    final String text = "user's ";
}

class ClassesLikeMachines$run2 {
    final int two = 2;
}

class ClassesLikeMachines$run$async {
    static final String TEXT = " and async";
}

enum ClassesLikeMachines$learn {
    LEARNT
}

package dev.stator.processor.heap;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;

/** What a program makes things with, and where it says which of them must be reachable while it waits. */
public final class Heap {

    private final IntPredicate isPending;
    private final List<Set<String>> expected = new ArrayList<>();

    /** @param isPending whether the await with this number, counted from 0, has to wait */
    Heap(IntPredicate isPending) {
        this.isPending = isPending;
    }

    public Thing thing(String name) {
        return new Thing(name);
    }

    public Things things(String... names) {
        return new Things(this, List.of(names));
    }

    /** Does nothing. What is used later is alive. */
    public void use(Object... things) {}

    /** Waits; meanwhile the things with these names are reachable from the machine that was polled, and no others. */
    public Future<Void> rest(String... live) {
        return new Wait<>(() -> null, live);
    }

    /** The same, and then there is a new thing. */
    public Future<Thing> make(String name, String... live) {
        return new Wait<>(() -> thing(name), live);
    }

    /** The same, and then a failure with a new thing. */
    public Future<Thing> fail(String name, String... live) throws Failure {
        return new Wait<>(
                () -> {
                    throw new Failure(thing(name));
                },
                live);
    }

    /** What the last await that had to wait expects. */
    Set<String> expected() {
        return expected.get(expected.size() - 1);
    }

    private final class Wait<T> implements Future<T> {
        private final Callable<T> result;
        private final Set<String> live;
        private boolean started;

        private Wait(Callable<T> result, String... live) {
            this.result = result;
            this.live = new TreeSet<>(Arrays.asList(live));
        }

        @Override
        public Poll<T> poll(Context cx) throws Exception {
            if (!started) {
                started = true;
                expected.add(live);
                if (isPending.test(expected.size() - 1)) {
                    cx.waker().wake();
                    return Poll.pending();
                }
            }
            return Poll.ready(result.call());
        }
    }
}

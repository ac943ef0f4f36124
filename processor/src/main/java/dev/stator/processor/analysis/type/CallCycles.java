package dev.stator.processor.analysis.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods call themselves, perhaps through others.
 *
 * <p>In: the calls from each method. Out: the methods on cycles of calls, which are the strongly connected components of more than one
 * method, and the methods that call themselves. Tarjan's algorithm (1972), in time linear in the calls; chains of calls may be longer
 * than javac's stack, so the path is a list.
 */
final class CallCycles<M> {

    /** A method on the path that is walked. */
    private static final class Step<M> {
        private final M method;
        private final int number;
        private final int place;
        private final Iterator<M> callees;

        /** The lowest number that is reached from here, of those whose component is not complete. */
        private int lowest;

        /** @param place its index among the open methods */
        private Step(M method, int number, int place, Iterator<M> callees) {
            this.method = method;
            this.number = number;
            this.place = place;
            this.callees = callees;
            this.lowest = number;
        }
    }

    private final Map<M, Set<M>> calls;
    private final Map<M, Integer> numbers = new HashMap<>();
    private final Deque<Step<M>> path = new ArrayDeque<>();

    /** Methods whose component is not complete, in the order of their numbers. */
    private final List<M> open = new ArrayList<>();

    private final Set<M> isOpen = new HashSet<>();
    private final Set<M> inCycles = new HashSet<>();

    private CallCycles(Map<M, Set<M>> calls) {
        this.calls = calls;
    }

    static <M> Set<M> of(Map<M, Set<M>> calls) {
        CallCycles<M> cycles = new CallCycles<>(calls);
        calls.keySet().forEach(cycles::walk);
        return cycles.inCycles;
    }

    private void walk(M start) {
        enter(start);
        while (!path.isEmpty()) {
            Step<M> step = path.element();
            if (step.callees.hasNext()) {
                M callee = step.callees.next();
                if (isOpen.contains(callee)) {
                    step.lowest = Math.min(step.lowest, numbers.getOrDefault(callee, step.number));
                }
                enter(callee);
            } else {
                leave(path.pop());
            }
        }
    }

    private void enter(M method) {
        if (!numbers.containsKey(method)) {
            Iterator<M> callees = calls.getOrDefault(method, Set.of()).iterator();
            Step<M> step = new Step<>(method, numbers.size(), open.size(), callees);
            numbers.put(method, step.number);
            open.add(method);
            isOpen.add(method);
            path.push(step);
        }
    }

    private void leave(Step<M> step) {
        if (!path.isEmpty()) {
            path.element().lowest = Math.min(path.element().lowest, step.lowest);
        }
        if (step.lowest == step.number) {
            List<M> component = open.subList(step.place, open.size());
            if (component.size() > 1
                    || calls.getOrDefault(step.method, Set.of()).contains(step.method)) {
                inCycles.addAll(component);
            }
            component.forEach(isOpen::remove);
            component.clear();
        }
    }
}

package dev.stator.processor.analysis.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallCyclesTest {

    @Test
    void findsWhatReachesItself() {
        Random random = new Random(1972);
        for (int round = 0; round < 2_000; round++) {
            Map<Integer, Set<Integer>> calls = calls(random, 1 + random.nextInt(8));
            Set<Integer> expected = new HashSet<>(calls.keySet());
            expected.removeIf(method -> !reached(method, calls).contains(method));
            assertThat(CallCycles.of(calls)).as("%s", calls).isEqualTo(expected);
        }
    }

    @Test
    void followsLongChains() {
        Map<Integer, Set<Integer>> ring = new HashMap<>();
        for (int method = 0; method < 100_000; method++) {
            ring.put(method, Set.of((method + 1) % 100_000));
        }
        assertThat(CallCycles.of(ring)).hasSize(100_000);
    }

    /** Some calls, also of methods that are not among the keys. */
    private static Map<Integer, Set<Integer>> calls(Random random, int methods) {
        Map<Integer, Set<Integer>> calls = new HashMap<>();
        for (int method = 0; method < methods; method++) {
            Set<Integer> callees = new HashSet<>();
            for (int left = random.nextInt(3); left > 0; left--) {
                callees.add(random.nextInt(methods + 1));
            }
            calls.put(method, callees);
        }
        return calls;
    }

    private static Set<Integer> reached(int method, Map<Integer, Set<Integer>> calls) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(calls.getOrDefault(method, Set.of()));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (reached.add(next)) {
                open.addAll(calls.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}

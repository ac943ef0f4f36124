package dev.stator.processor.layout;

import dev.stator.processor.machine.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * A region that control only falls into needs no label:
 *
 * <pre>
 *   case 1: {                                 case 1: {
 *       if (echo.isEmpty()) {                     if (echo.isEmpty()) {
 *           return words;                             return words;
 *       }                         ==>             }
 *   }                                             return echo;
 *   case 3: {                                 }
 *       return echo;
 *   }
 * </pre>
 *
 * <p>In: regions and their steps. Out: the same program with fewer of them, without gaps in their numbers. A region stays if a jump leads
 * to it, an await goes on there, or a handler begins there, and if its failures go elsewhere than those of the region before it.
 */
final class JoinedRegions {

    private JoinedRegions() {}

    static List<Region> joined(Graph graph, List<Region> regions) {
        Set<Integer> entered = new HashSet<>();
        regions.forEach(region -> addEntered(region.steps(), entered));
        List<Region> joined = new ArrayList<>();
        for (Region region : regions) {
            boolean stays = region.state() == 0
                    || region.resumed() != null
                    || graph.isHandler(region.block().id())
                    || entered.contains(region.state());
            if (stays) {
                joined.add(region);
            } else {
                List<Step> before = joined.get(joined.size() - 1).steps();
                if (region.note() != null) {
                    before.add(new Step.Comment(
                            List.of(region.note()), region.block().line()));
                }
                before.addAll(region.steps());
            }
        }
        return renumbered(joined, graph.awaiting().size());
    }

    private static void addEntered(List<Step> steps, Set<Integer> entered) {
        for (Step step : steps) {
            if (step instanceof Step.Jump jump) {
                entered.add(jump.state());
            } else if (step instanceof Step.Enter enter) {
                entered.add(enter.state());
            }
            Uses.arms(step).forEach(arm -> addEntered(arm, entered));
        }
    }

    private static List<Region> renumbered(List<Region> regions, int awaits) {
        Map<Integer, Integer> numbers = new HashMap<>();
        regions.stream()
                .map(Region::state)
                .filter(state -> state > awaits)
                .sorted()
                .forEach(state -> numbers.put(state, awaits + 1 + numbers.size()));
        IntUnaryOperator image = state -> numbers.getOrDefault(state, state);
        return regions.stream().map(region -> region.renumbered(image)).toList();
    }
}

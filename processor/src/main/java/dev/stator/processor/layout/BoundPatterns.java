package dev.stator.processor.layout;

import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A test that is followed by the assignment of what it found is a pattern, if it stands before every use of the variable:
 *
 * <pre>
 *   if (thrown instanceof IOException) {           if (thrown instanceof IOException e) {
 *       IOException e = (IOException) thrown;  ==>     log(e);
 *       log(e);                                    }
 *   }
 *
 *   if (!(sound instanceof Song)) {                if (!(sound instanceof Song song)) {
 *       return "noise";                                return "noise";
 *   }                                          ==> }
 *   Song song = (Song) sound;
 *
 *   if (sound instanceof Song) {                   if (sound instanceof Song song &amp;&amp; song.isLong()) {
 *       Song song = (Song) sound;                      return "long";
 *       if (song.isLong()) {                       }
 *           return "long";                     ==>
 *       }
 *   }
 * </pre>
 */
final class BoundPatterns {

    /** By local, how many steps mention it. */
    private final Map<Local, Integer> mentions = new HashMap<>();

    private BoundPatterns(List<Region> regions) {
        regions.forEach(region -> count(region.steps(), mentions));
    }

    static void bind(List<Region> regions) {
        boolean any = regions.stream().anyMatch(region -> assignsBound(region.steps()));
        if (any) {
            BoundPatterns patterns = new BoundPatterns(regions);
            regions.forEach(region -> patterns.bindIn(region.steps()));
        }
    }

    private static boolean assignsBound(List<Step> steps) {
        return steps.stream()
                .anyMatch(step ->
                        boundBy(step) != null || Uses.arms(step).stream().anyMatch(BoundPatterns::assignsBound));
    }

    private static @Nullable Local boundBy(Step step) {
        return step instanceof Step.Assign assign && assign.target().kind() == Local.Kind.BOUND
                ? assign.target()
                : null;
    }

    private void bindIn(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Uses.arms(steps.get(i)).forEach(this::bindIn);
            if (steps.get(i) instanceof Step.If test) {
                List<Step> matched = test.negated() ? steps.subList(i + 1, steps.size()) : test.then();
                if (!test.negated() || (test.otherwise().isEmpty() && !Regions.completes(test.then()))) {
                    steps.set(i, bound(test, matched));
                }
            }
        }
    }

    /** @param matched the steps behind a test that holds; the assignment is taken out of them */
    private Step bound(Step.If test, List<Step> matched) {
        int first = 0;
        while (first < matched.size() && matched.get(first) instanceof Step.Comment) {
            first++;
        }
        if (first == matched.size() || !(matched.get(first) instanceof Step.Assign assign)) {
            return test;
        }
        Local local = assign.target();
        Map<Local, Integer> inside = new HashMap<>();
        count(matched, inside);
        if (local != boundBy(assign)
                || !isFound(test.condition(), assign)
                || !Objects.equals(mentions.get(local), inside.get(local))) {
            return test;
        }
        matched.remove(first);
        Fragment.Use variable = new Fragment.Use(local, Access.BIND);
        return joined(with(test, Fragment.of(test.condition(), " ", variable)));
    }

    /** Whether {@code x instanceof T} is what was tested before {@code (T) x} was assigned. */
    private static boolean isFound(Fragment condition, Step.Assign assign) {
        String type = assign.target().type().toString();
        String value = assign.value().toString();
        String cast = "(" + type + ") ";
        return value.startsWith(cast)
                && condition.toString().equals(value.substring(cast.length()) + " instanceof " + type);
    }

    /** A pattern and nothing but one more condition behind it are one condition. */
    private static Step joined(Step.If test) {
        boolean isAlone = !test.negated()
                && test.otherwise().isEmpty()
                && test.then().size() == 1
                && test.then().get(0) instanceof Step.If inner
                && !inner.negated()
                && inner.otherwise().isEmpty()
                && inner.line() == test.line();
        if (!isAlone) {
            return test;
        }
        Step.If inner = (Step.If) test.then().get(0);
        Fragment both = Fragment.of(test.condition(), " && ", operand(inner.condition()));
        return new Step.If(both, false, inner.then(), List.of(), test.line());
    }

    /** {@code condition} to the right of {@code &&}, in parentheses if it holds what binds less tightly. */
    private static Fragment operand(Fragment condition) {
        String text = condition.toString();
        boolean isLoose = text.contains("||") || text.contains("?") || text.contains(" = ") || text.contains("->");
        return isLoose ? Fragment.of("(", condition, ")") : condition;
    }

    private static Step.If with(Step.If test, Fragment condition) {
        return new Step.If(condition, test.negated(), test.then(), test.otherwise(), test.line());
    }

    private static void count(List<Step> steps, Map<Local, Integer> mentions) {
        for (Step step : steps) {
            Uses.mentionedAtOnce(step).forEach(local -> mentions.merge(local, 1, Integer::sum));
            Uses.arms(step).forEach(arm -> count(arm, mentions));
        }
    }
}

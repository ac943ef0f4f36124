package dev.stator.processor.analysis.tree;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code case}, of any release of the language. The tree API of Java 17 doesn't know patterns and guards there, but
 * its scanner visits them.
 *
 * @param constants constants, without {@code null}
 * @param hasNull whether {@code null} is among the labels
 * @param isDefault whether {@code default} is
 * @param guard what stands behind {@code when}
 */
public record CaseLabels(
        List<ExpressionTree> constants,
        List<PatternTree> patterns,
        boolean hasNull,
        boolean isDefault,
        @Nullable ExpressionTree guard) {

    public static CaseLabels of(CaseTree tree) {
        Scanner scanner = new Scanner(tree);
        tree.accept(scanner, null);
        List<ExpressionTree> constants = new ArrayList<>(tree.getExpressions());
        boolean hasNull = constants.removeIf(CaseLabels::isNull);
        boolean isDefault = scanner.isDefault || (tree.getExpressions().isEmpty() && scanner.patterns.isEmpty());
        return new CaseLabels(constants, scanner.patterns, hasNull, isDefault, scanner.guard);
    }

    private static boolean isNull(ExpressionTree label) {
        return label instanceof LiteralTree literal && literal.getValue() == null;
    }

    /** Whether a switch with this case is one of Java 21: it finds a case for every value, and patterns are tested in order. */
    public boolean areOfPatternSwitch() {
        return hasNull || !patterns.isEmpty();
    }

    /** The last tree of the labels, or null. */
    @Nullable
    public Tree last(CaseTree tree) {
        if (guard != null) {
            return guard;
        }
        if (!patterns.isEmpty()) {
            return patterns.get(patterns.size() - 1);
        }
        List<? extends ExpressionTree> expressions = tree.getExpressions();
        return expressions.isEmpty() ? null : expressions.get(expressions.size() - 1);
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CaseTree root;
        private final List<PatternTree> patterns = new ArrayList<>();
        private boolean isDefault;
        private @Nullable ExpressionTree guard;

        Scanner(CaseTree root) {
            this.root = root;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || tree == root.getBody()) {
                return null;
            }
            switch (tree.getKind().name()) {
                case "DEFAULT_CASE_LABEL" -> isDefault = true;
                case "PATTERN_CASE_LABEL" -> super.scan(tree, null);
                default -> {
                    if (tree instanceof PatternTree pattern) {
                        patterns.add(pattern);
                    } else if (tree instanceof ExpressionTree expression
                            && !root.getExpressions().contains(expression)) {
                        guard = expression;
                    }
                }
            }
            return null;
        }
    }
}

package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Local variables as a fragment names them. */
final class LocalText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final FragmentPlace place;

    /** Variables of the fragment that are declared without what their types have at compile time only. */
    private final Set<Element> matched = new HashSet<>();

    /** What stands in front of {@code instanceof}, where JDK 17's javac crashes at a cast to an intersection. */
    private @Nullable Tree tested;

    LocalText(MethodScope scope, Replacements replacements, FragmentPlace place) {
        this.scope = scope;
        this.replacements = replacements;
        this.place = place;
    }

    void matched(Element variable) {
        matched.add(variable);
    }

    void tested(ExpressionTree value) {
        tested = Attribution.withoutParentheses(value);
    }

    void use(Tree tree, VariableElement variable, Access access) {
        Local local = scope.local(variable);
        String name =
                scope.renamed.getOrDefault(variable, variable.getSimpleName().toString());
        if (variable.getConstantValue() != null && !place.declares(variable)) {
            replacements.replace(tree, Fragment.text(scope.attribution.literal(variable)));
        } else if (local != null) {
            Fragment use = Fragment.of(new Fragment.Use(local, place.isCaptured() ? Access.CAPTURE : access));
            replacements.replace(
                    tree,
                    access == Access.READ && tree != tested
                            ? scope.types.valueType(variable.asType()).view(use)
                            : use);
        } else if (!scope.declares(variable)) {
            replacements.replace(tree, place.value(variable));
        } else if (matched.contains(variable) && access == Access.READ) {
            replacements.replace(tree, Fragment.of("((", scope.types.read(variable.asType()), ") " + name + ")"));
        } else if (scope.renamed.containsKey(variable)) {
            replacements.replace(tree, Fragment.text(name));
        }
    }
}

package dev.stator.processor.analysis.tree;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the variables of patterns are used.
 *
 * <p>In: a body, and the trees of it that are taken apart. Out: the patterns that have to be, too, with what is around them. A pattern
 * stays text while all uses of its variable stand in the same whole piece of text; otherwise the variable becomes a local of the machine
 * and the pattern a test that is followed by an assignment:
 *
 * <pre>
 * if (!(sound instanceof Song song)) {
 *     return Future.done();             // text of its own
 * }
 * sing(song).await();                   // taken apart: song outlives the text of its pattern
 * </pre>
 */
final class PatternScopes extends TreeScanner<@Nullable Void, @Nullable Void> {

    /**
     * A variable of an {@code instanceof} pattern.
     *
     * @param around the {@code instanceof} and what is around it
     * @param whole the outermost tree that stays text and holds the pattern
     */
    private record Variable(List<Tree> around, Tree whole) {}

    private final Attribution attribution;
    private final Set<Tree> takenApart;
    private final Deque<Tree> ancestors = new ArrayDeque<>();
    private final Map<Element, Variable> variables = new HashMap<>();
    private final List<Tree> apart = new ArrayList<>();

    private PatternScopes(Attribution attribution, Set<Tree> takenApart) {
        this.attribution = attribution;
        this.takenApart = takenApart;
    }

    /** The trees that cannot stay whole because variables of patterns are used outside of them. */
    static List<Tree> patternsApart(Attribution attribution, Tree body, Set<Tree> takenApart) {
        PatternScopes scopes = new PatternScopes(attribution, takenApart);
        scopes.scan(body, null);
        return scopes.apart;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree != null) {
            ancestors.push(tree);
            super.scan(tree, unused);
            ancestors.pop();
        }
        return null;
    }

    @Override
    public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
        List<Tree> around = new ArrayList<>(ancestors);
        while (!around.isEmpty() && !(around.get(0) instanceof InstanceOfTree)) {
            around.remove(0);
        }
        variables.put(attribution.declared(tree.getVariable()), new Variable(around, whole()));
        return super.visitBindingPattern(tree, unused);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Variable variable = variables.isEmpty() ? null : variables.get(attribution.element(tree));
        if (variable != null && variable.whole() != whole()) {
            apart.addAll(variable.around());
        }
        return null;
    }

    /** The outermost tree around what is scanned that stays text. */
    private Tree whole() {
        Iterator<Tree> fromOutside = ancestors.descendingIterator();
        Tree tree = fromOutside.next();
        while (takenApart.contains(tree) && fromOutside.hasNext()) {
            tree = fromOutside.next();
        }
        return tree;
    }
}

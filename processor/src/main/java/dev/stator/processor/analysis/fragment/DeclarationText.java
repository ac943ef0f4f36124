package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.VariableTree;
import dev.stator.processor.model.Fragment;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Variables that a fragment declares: locals, parameters, fields, those of patterns. One whose name is taken gets another, and a type that
 * is not there at run time is written as it is there.
 *
 * <pre>
 * for (int i = 0, last = 9; ...)                for (int i2 = 0, last = 9; ...)
 * line instanceof Verse verse                   line instanceof Scope.Verse verse      (of a generic scope)
 * </pre>
 */
final class DeclarationText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final FragmentReader reader;
    private final TypeAnnotations annotations;
    private final LocalText locals;
    private final TypeText types;

    /** Where their types stand: those that one declaration declares share it. */
    private final Set<Integer> written = new HashSet<>();

    DeclarationText(
            MethodScope scope,
            Replacements replacements,
            FragmentReader reader,
            TypeAnnotations annotations,
            LocalText locals,
            TypeText types) {
        this.scope = scope;
        this.replacements = replacements;
        this.reader = reader;
        this.annotations = annotations;
        this.locals = locals;
        this.types = types;
    }

    void read(VariableTree tree) {
        Element variable = scope.attribution.declared(tree);
        reader.place.declare(variable);
        VariableText text = new VariableText(scope.source, tree);
        boolean hasType = text.hasType();
        if (!hasType || written.add(scope.source.start(tree.getType()))) {
            annotations.leaveOut(tree.getModifiers(), tree.getType(), variable);
            reader.scan(tree.getModifiers(), null);
            if (hasType) {
                reader.scan(tree.getType(), null);
            }
        }
        rename(tree, text);
        reader.scan(tree.getInitializer(), null);
    }

    /** The variable of a pattern whose type is not there at run time: {@code o instanceof Scope.Line line && ((Scope<T>.Line) line).isLast()}. */
    void read(BindingPatternTree tree) {
        VariableTree variable = tree.getVariable();
        Element element = scope.attribution.declared(variable);
        if (scope.types.reifiable(element.asType()).equals(scope.types.read(element.asType()))) {
            reader.scan(variable, null);
            return;
        }
        reader.place.declare(element);
        locals.matched(element);
        types.reifiable(variable.getType());
        rename(variable, new VariableText(scope.source, variable));
    }

    private void rename(VariableTree tree, VariableText text) {
        String name = scope.renamed.get(scope.attribution.element(tree));
        if (name != null) {
            replacements.replace(text.nameStart(), text.nameEnd(), Fragment.text(name));
        }
    }
}

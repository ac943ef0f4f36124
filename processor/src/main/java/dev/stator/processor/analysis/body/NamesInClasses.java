package dev.stator.processor.analysis.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of variables and fields in the classes that stand in a body: those declared there and those inherited. Inside such a
 * class they hide what the machine calls the same.
 */
final class NamesInClasses extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Attribution attribution;
    private final Set<String> names = new HashSet<>();
    private int classes;

    private NamesInClasses(Attribution attribution) {
        this.attribution = attribution;
    }

    static Set<String> of(Attribution attribution, Tree body) {
        NamesInClasses scanner = new NamesInClasses(attribution);
        scanner.scan(body, null);
        return scanner.names;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        TypeElement type = (TypeElement) attribution.declared(tree);
        ElementFilter.fieldsIn(attribution.elements().getAllMembers(type))
                .forEach(field -> names.add(field.getSimpleName().toString()));
        classes++;
        super.visitClass(tree, null);
        classes--;
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (classes > 0) {
            names.add(tree.getName().toString());
        }
        return super.visitVariable(tree, null);
    }
}

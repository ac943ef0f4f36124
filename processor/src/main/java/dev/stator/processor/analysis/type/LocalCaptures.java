package dev.stator.processor.analysis.type;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The variables of its method that a local class captures: those it uses, and those that local classes capture which it extends or
 * creates. Constants are not captured.
 */
public final class LocalCaptures {

    private final Attribution attribution;
    private final Set<VariableElement> used = new LinkedHashSet<>();
    private final Set<Element> declared = new HashSet<>();
    private final Set<TypeElement> visited = new HashSet<>();

    private LocalCaptures(Attribution attribution) {
        this.attribution = attribution;
    }

    public static List<VariableElement> of(TypeElement type, Attribution attribution) {
        LocalCaptures captures = new LocalCaptures(attribution);
        captures.visit(type);
        captures.used.removeIf(captures.declared::contains);
        return List.copyOf(captures.used);
    }

    private void visit(TypeElement type) {
        if (!DenotableTypes.isLocal(type) || !visited.add(type)) {
            return;
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                if (type.equals(attribution.element(tree))) {
                    new Uses().scan((Tree) tree, null);
                    return null;
                }
                return super.visitClass(tree, unused);
            }
        }.scan((Tree) attribution.unit(), null);
    }

    private final class Uses extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            declared.add(attribution.declared(tree));
            return super.visitVariable(tree, unused);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            Element element = attribution.element(tree);
            if (element instanceof VariableElement variable
                    && !variable.getKind().isField()
                    && variable.getConstantValue() == null) {
                used.add(variable);
            }
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            if (attribution.element(tree.getIdentifier()) instanceof TypeElement created) {
                visit(created);
            }
            return super.visitNewClass(tree, unused);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (tree.getExtendsClause() != null
                    && attribution.element(tree.getExtendsClause()) instanceof TypeElement superclass) {
                visit(superclass);
            }
            return super.visitClass(tree, unused);
        }
    }
}

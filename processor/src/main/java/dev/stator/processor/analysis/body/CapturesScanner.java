package dev.stator.processor.analysis.body;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.fragment.ConstructorText;
import dev.stator.processor.analysis.fragment.CreationText;
import dev.stator.processor.analysis.fragment.LocalCreation;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.type.Captures;
import dev.stator.processor.analysis.type.LocalCaptures;
import dev.stator.processor.analysis.type.MemberAccess;
import dev.stator.processor.analysis.type.TypeVariables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds what a local class uses of the method that declares it. */
final class CapturesScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final MethodScope scope;
    private final Set<VariableElement> variables = new LinkedHashSet<>();
    private final Set<TypeElement> types = new LinkedHashSet<>();
    private boolean self;
    private boolean typeVariables;

    /** Anonymous classes for which the object around their superclass is given: {@code outer.new Inner() {...}}. */
    private final Set<ClassTree> withOuter = new HashSet<>();

    /** What the class itself declares. */
    private final Set<Element> own = new HashSet<>();

    /** The classes around what is scanned, up to the local one. */
    private final Deque<TypeElement> classes = new ArrayDeque<>();

    private CapturesScanner(MethodScope scope, ClassTree tree) {
        this.scope = scope;
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree inner, @Nullable Void unused) {
                if (inner instanceof VariableTree || inner instanceof ClassTree) {
                    own.add(scope.attribution.declared(inner));
                }
                return super.scan(inner, unused);
            }
        }.scan(tree, null);
    }

    /** @param creation what creates an object of the class, if it is anonymous */
    static Captures of(MethodScope scope, ClassTree tree, @Nullable NewClassTree creation) {
        CapturesScanner scanner = new CapturesScanner(scope, tree);
        if (creation != null && CreationText.namesOuter(creation)) {
            scanner.withOuter.add(tree);
        }
        scanner.scan(tree, null);
        boolean generic = scanner.typeVariables
                || hasVariable(((TypeElement) scope.attribution.declared(tree)).getSuperclass())
                || scanner.variables.stream().anyMatch(variable -> hasVariable(variable.asType()))
                || (scanner.self && !TypeVariables.inScope(scope.owner()).isEmpty());
        return new Captures(scanner.variables, scanner.self, generic, scanner.types);
    }

    private static boolean hasVariable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hasVariable(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() != null && hasVariable(wildcard.getExtendsBound()))
                    || (wildcard.getSuperBound() != null && hasVariable(wildcard.getSuperBound()));
        }
        return type instanceof TypeVariable
                || (type instanceof DeclaredType declared
                        && (hasVariable(declared.getEnclosingType())
                                || declared.getTypeArguments().stream().anyMatch(CapturesScanner::hasVariable)));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        TypeElement type = (TypeElement) scope.attribution.declared(tree);
        if (!withOuter.contains(tree) && !ConstructorText.nameOuter(tree)) {
            inner(scope.attribution.types().asElement(type.getSuperclass()));
        }
        classes.push(type);
        super.visitClass(tree, unused);
        classes.pop();
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Element element = scope.attribution.element(tree);
        if (element instanceof TypeElement type) {
            types.add(type);
        } else if (element instanceof TypeParameterElement parameter) {
            typeVariables |= !isOwn(parameter.getGenericElement());
        } else if (element instanceof VariableElement variable
                && !variable.getKind().isField()) {
            variable(variable);
        } else if (element != null
                && element.getEnclosingElement() instanceof TypeElement
                && !tree.getName().contentEquals("this")
                && !tree.getName().contentEquals("super")
                && !MemberAccess.isStatic(element)) {
            self |= !isInside(element);
        }
        return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        return null;
    }

    private void variable(VariableElement variable) {
        if (!own.contains(variable) && variable.getConstantValue() == null) {
            if (scope.declares(variable) || scope.local(variable) != null) {
                variables.add(variable);
            } else {
                self = true;
            }
        }
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        String name = tree.getIdentifier().toString();
        if ((name.equals("this") || name.equals("super"))
                && scope.attribution.element(tree.getExpression()) instanceof TypeElement type) {
            self |= !type.getKind().isInterface() && !isOwn(type);
        }
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        if (CreationText.namesOuter(tree)) {
            withOuter.add(tree.getClassBody());
        } else if (tree.getEnclosingExpression() == null) {
            inner(scope.attribution.element(tree.getIdentifier()));
        }
        return super.visitNewClass(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            inner(scope.attribution.element(tree.getQualifierExpression()));
        }
        return super.visitMemberReference(tree, unused);
    }

    /** An object of an inner class is made, or of a subclass of one. */
    private void inner(@Nullable Element created) {
        if (created instanceof TypeElement type && CreationText.isInner(type)) {
            self |= !isInside(type);
        } else if (created instanceof TypeElement type && LocalCreation.needs(type) && !scope.declares(type)) {
            LocalCaptures.of(type, scope.attribution).forEach(this::variable);
            self |= LocalCreation.outer(type) != null;
        }
    }

    private boolean isInside(Element member) {
        return isOwn(member)
                || classes.stream().anyMatch(type -> scope.access.enclosing().has(type, member));
    }

    /** Whether the local class declares something, or what is around it. */
    private boolean isOwn(Element declared) {
        Element element = declared;
        while (element != null && !own.contains(element)) {
            element = element.getEnclosingElement();
        }
        return element != null;
    }
}

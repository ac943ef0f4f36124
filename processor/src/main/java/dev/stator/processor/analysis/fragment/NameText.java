package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Fragment.Access;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;

/**
 * Names in a fragment: alone, behind a qualifier, in a method reference. What a name means decides how it is written: as a local, a
 * member, a type, or the object around.
 */
final class NameText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final FragmentReader reader;
    private final LocalText locals;
    private final TypeText types;
    private final CreationText creations;
    private final MemberText members;
    private final ReferenceText references;

    /** Names of enum constants behind {@code case}, which stand without their class. */
    private final Set<Tree> labels = new HashSet<>();

    NameText(
            MethodScope scope,
            Replacements replacements,
            FragmentReader reader,
            LocalText locals,
            TypeText types,
            CreationText creations) {
        this.scope = scope;
        this.replacements = replacements;
        this.reader = reader;
        this.locals = locals;
        this.types = types;
        this.creations = creations;
        this.members = new MemberText(scope, replacements, reader, types);
        this.references = new ReferenceText(scope, reader);
    }

    /** What stands behind {@code case}. */
    void label(ExpressionTree constant) {
        if (constant instanceof IdentifierTree && scope.attribution.isEnumConstant(constant)) {
            labels.add(constant);
        }
    }

    void simple(IdentifierTree tree) {
        if (labels.contains(tree)) {
            return;
        }
        if (tree.getName().contentEquals("this")) {
            if (!reader.place.isInClass()) {
                replacements.replace(tree, reader.place.self());
            }
            return;
        }
        Element element = scope.attribution.element(tree);
        if (element instanceof TypeElement type) {
            types.use(tree, type);
        } else if (element instanceof VariableElement variable
                && !variable.getKind().isField()) {
            locals.use(tree, variable, Access.READ);
        } else if (element != null
                && !(element instanceof TypeParameterElement)
                && element.getKind() != ElementKind.CONSTRUCTOR
                && element.getEnclosingElement() instanceof TypeElement) {
            members.unqualified(tree, element);
        }
    }

    void qualified(MemberSelectTree tree) {
        scope.enter(tree);
        String name = tree.getIdentifier().toString();
        Element element = scope.attribution.element(tree);
        if (name.equals("this")) {
            members.qualifiedThis(tree);
        } else if (name.equals("class")) {
            types.raw(tree.getExpression());
        } else if (name.equals("super") && element instanceof ExecutableElement constructor) {
            creations.superclass(tree.getExpression(), Attribution.owner(constructor));
        } else if (element instanceof TypeElement type) {
            types.use(tree, type);
        } else {
            members.select(tree.getExpression(), element, tree, name);
        }
    }

    void reference(MemberReferenceTree tree) {
        scope.enter(tree);
        Element element = scope.attribution.element(tree);
        boolean isDenotable = element != null && references.isDenotable(tree, element);
        if (element != null && !isDenotable && references.isLambda(tree, element)) {
            replacements.replace(tree, references.lambda(tree, element));
            return;
        }
        if (isDenotable || tree.getQualifierExpression() instanceof ParameterizedTypeTree) {
            reader.scan(tree.getQualifierExpression(), null);
        } else {
            members.select(tree.getQualifierExpression(), element, tree, tree.getName());
        }
        reader.scan(tree.getTypeArguments(), null);
    }

    /** What is assigned to. */
    void assigned(ExpressionTree target, Access access) {
        if (target instanceof IdentifierTree
                && scope.attribution.element(target) instanceof VariableElement variable
                && !variable.getKind().isField()) {
            locals.use(target, variable, access);
        } else {
            members.assigned(target);
            reader.scan(target, null);
        }
    }
}

package dev.stator.processor.allasync;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which expressions of a file can be awaited, as {@code Future.ready(expression).await()}, and mean the same.
 *
 * <p>Not constants, nor what has its type from its surroundings, nor what declares a variable for them by a pattern.
 */
record AwaitableExpressions(Trees trees, CompilationUnitTree unit) {

    boolean contains(Tree tree) {
        return isOfSuchKind(tree) && !isConstant(tree) && !hasPattern(tree) && isPlain(type(tree));
    }

    TypeMirror type(Tree tree) {
        return trees.getTypeMirror(path(tree));
    }

    Element element(Tree tree) {
        return trees.getElement(path(tree));
    }

    /** Whether what stands in front of a member is an expression, and not the name of a class or package. */
    boolean isValue(Tree qualifier) {
        return switch (qualifier.getKind()) {
            case IDENTIFIER, MEMBER_SELECT -> isVariable(qualifier);
            default -> true;
        };
    }

    private TreePath path(Tree tree) {
        return new TreePath(new TreePath(unit), tree);
    }

    private boolean isOfSuchKind(Tree tree) {
        return switch (tree.getKind()) {
            case IDENTIFIER -> isVariable(tree) && !isThisOrSuper(tree);
            case MEMBER_SELECT ->
                isVariable(tree) && !((MemberSelectTree) tree).getIdentifier().contentEquals("this");
            case METHOD_INVOCATION ->
                element(tree) instanceof ExecutableElement method
                        && method.getTypeParameters().isEmpty();
            case NEW_CLASS -> {
                NewClassTree creation = (NewClassTree) tree;
                yield creation.getClassBody() == null && creation.getEnclosingExpression() == null;
            }
            case ARRAY_ACCESS, UNARY_MINUS, UNARY_PLUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> true;
            default -> tree instanceof BinaryTree;
        };
    }

    private boolean isVariable(Tree name) {
        return element(name) instanceof VariableElement variable && variable.getKind() != ElementKind.ENUM_CONSTANT;
    }

    private static boolean isThisOrSuper(Tree tree) {
        return tree instanceof IdentifierTree name && name.getName().toString().matches("this|super");
    }

    /** Whether an expression is a constant. */
    private boolean isConstant(Tree tree) {
        return ConstantExpressions.contain(tree, name -> {
            Element element = element(name);
            return element instanceof TypeElement
                    || (element instanceof VariableElement variable && variable.getConstantValue() != null);
        });
    }

    private static boolean hasPattern(Tree tree) {
        boolean[] found = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitInstanceOf(InstanceOfTree test, Void unused) {
                found[0] |= test.getPattern() != null;
                return super.visitInstanceOf(test, unused);
            }
        }.scan(tree, null);
        return found[0];
    }

    /** Whether a type is one that no surroundings have a part in, and that can be written. */
    private static boolean isPlain(TypeMirror type) {
        return type.getKind().isPrimitive()
                || (type.getKind() == TypeKind.DECLARED
                        && type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && declared.getTypeArguments().isEmpty()
                        && element.getTypeParameters().isEmpty());
    }
}

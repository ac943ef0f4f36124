package dev.stator.processor.analysis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Await-free code as text that means the same in the machine.
 *
 * <p>In: a tree without awaits, or one whose operands are replaced by holes. Out: the user's text in which locals are uses, {@code this}
 * and unqualified members are members of {@code self}, private members are reached through the stand-in, type names are imports, and
 * {@code return Future.ready(x)} answers x.
 */
final class FragmentReader extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final MethodScope scope;
    private final Tree root;
    private final List<? extends Tree> operands;
    private final Replacements replacements;
    private final ReturnText returns;

    /** Classes declared inside the fragment that enclose what is scanned, innermost first. */
    private final Deque<TypeElement> classes = new ArrayDeque<>();

    /** Variables declared inside the fragment. */
    private final Set<Element> declared = new HashSet<>();

    /** Lambdas and classes inside the fragment that enclose what is scanned. */
    private int captures;

    private FragmentReader(MethodScope scope, Tree root, List<? extends Tree> operands) {
        this.scope = scope;
        this.root = root;
        this.operands = operands;
        this.replacements = new Replacements(scope.source);
        this.returns = new ReturnText(scope);
    }

    static Fragment read(MethodScope scope, Tree tree) {
        return read(scope, tree, List.of());
    }

    /** Reads {@code tree} with each of the {@code operands}, subtrees of it, as a hole. */
    static Fragment read(MethodScope scope, Tree tree, List<? extends Tree> operands) {
        FragmentReader reader = new FragmentReader(scope, tree, operands);
        reader.scan(tree, null);
        return reader.replacements.apply(scope.source.start(tree), scope.source.end(tree));
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null || !scope.source.isWritten(tree)) {
            return null;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) == tree) {
                replacements.replace(tree, new Fragment.Operand(i));
                return null;
            }
        }
        return super.scan(tree, unused);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        String name = tree.getName().toString();
        if (name.equals("this")) {
            if (classes.isEmpty()) {
                replacements.replace(tree, self());
            }
            return null;
        }
        if (name.equals("super")) {
            throw new NotCovered("super", "Call it from a method that is not async.");
        }
        Element element = scope.attribution.element(tree);
        if (element instanceof TypeElement type) {
            type(tree, type);
        } else if (element instanceof VariableElement variable
                && !variable.getKind().isField()) {
            local(tree, variable, Access.READ);
        } else if (element != null
                && !(element instanceof TypeParameterElement)
                && element.getEnclosingElement() instanceof TypeElement) {
            member(tree, element);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        scope.enter(tree);
        String name = tree.getIdentifier().toString();
        Element element = scope.attribution.element(tree);
        ExpressionTree qualifier = tree.getExpression();
        if (name.equals("super") || qualifier.toString().equals("super")) {
            throw new NotCovered("super", "Call it from a method that is not async.");
        }
        if (name.equals("this")) {
            qualifiedThis(tree);
        } else if (element instanceof TypeElement type && !name.equals("class")) {
            if (qualifier instanceof ParameterizedTypeTree) {
                scan(qualifier, null);
            } else {
                type(tree, type);
            }
        } else if (element != null && isPrivateOutside(element)) {
            Fragment inside = scope.insides.declaring(element);
            if (element.getModifiers().contains(Modifier.STATIC)) {
                replacements.replace(qualifier, inside);
            } else {
                wrap(qualifier, Fragment.of(inside, ".of("), ")");
            }
        } else {
            if (element != null) {
                checkAccess(element);
            }
            scan(qualifier, null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assigned(tree.getVariable(), Access.WRITE);
        return scan(tree.getExpression(), null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        assigned(tree.getVariable(), Access.UPDATE);
        return scan(tree.getExpression(), null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assigned(tree.getExpression(), Access.UPDATE);
            default -> scan(tree.getExpression(), null);
        }
        return null;
    }

    private void assigned(ExpressionTree target, Access access) {
        if (target instanceof IdentifierTree
                && scope.attribution.element(target) instanceof VariableElement variable
                && !variable.getKind().isField()) {
            local(target, variable, access);
        } else {
            scan(target, null);
        }
    }

    /** A variable that is named as a resource must never be assigned again. */
    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        tree.getResources().forEach(resource -> {
            if (resource instanceof IdentifierTree name) {
                assigned(name, Access.CAPTURE);
            } else {
                scan(resource, null);
            }
        });
        scan(tree.getBlock(), null);
        scan(tree.getCatches(), null);
        return scan(tree.getFinallyBlock(), null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        declared.add(scope.attribution.declared(tree));
        scan(tree.getModifiers(), null);
        boolean typeIsWritten = tree.getType() != null && !isVar(tree);
        if (typeIsWritten) {
            scan(tree.getType(), null);
        }
        String name = scope.renamed.get(scope.attribution.element(tree));
        if (name != null) {
            int from = typeIsWritten ? scope.source.end(tree.getType()) : afterVar(tree);
            int start = scope.source.find(tree.getName().toString(), from, scope.source.end(tree));
            replacements.replace(start, start + tree.getName().length(), Fragment.text(name));
        }
        return scan(tree.getInitializer(), null);
    }

    /** Whether the type is {@code var} or that of an implicit lambda parameter: javac fills it in, and the user did not write it. */
    private boolean isVar(VariableTree tree) {
        int type = scope.source.start(tree.getType());
        int name = scope.source.find(tree.getName().toString(), scope.source.start(tree), scope.source.end(tree));
        return type < 0
                || type >= name
                || scope.source.slice(type, name).strip().equals("var")
                || afterVar(tree) > type;
    }

    private int afterVar(VariableTree tree) {
        int start = Math.max(scope.source.start(tree), scope.source.end(tree.getModifiers()));
        int variable = scope.source.find("var", start, scope.source.end(tree));
        boolean isKeyword = variable >= 0
                && Character.isWhitespace(
                        scope.source.slice(variable + 3, variable + 4).charAt(0))
                && scope.source.slice(start, variable).isBlank();
        return isKeyword ? variable + 3 : scope.source.start(tree);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        captures++;
        super.visitLambdaExpression(tree, unused);
        captures--;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        captures++;
        classes.push((TypeElement) scope.attribution.declared(tree));
        if (tree.getSimpleName().length() == 0) {
            scan(tree.getMembers(), null);
        } else {
            super.visitClass(tree, unused);
        }
        classes.pop();
        captures--;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        return scope.attribution.elements().getOrigin(scope.attribution.declared(tree))
                        == javax.lang.model.util.Elements.Origin.EXPLICIT
                ? super.visitMethod(tree, unused)
                : null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        scope.enter(tree);
        Element constructor = scope.attribution.declared(tree);
        boolean isPrivate = tree.getClassBody() == null && isPrivateOutside(constructor);
        if (isPrivate) {
            Fragment inside = scope.insides.declaring(constructor);
            replacements.insert(scope.source.start(tree), Fragment.of(inside, ".outside("));
            ExpressionTree type = tree.getIdentifier();
            Tree base = type instanceof ParameterizedTypeTree parameterized ? parameterized.getType() : type;
            replacements.replace(base, inside);
            if (type instanceof ParameterizedTypeTree parameterized) {
                scan(parameterized.getTypeArguments(), null);
            }
        } else if (tree.getEnclosingExpression() != null) {
            scan(tree.getEnclosingExpression(), null);
        } else if (isInnerOfSelf(tree)) {
            replacements.insert(scope.source.start(tree), Fragment.of(self(), "."));
        } else {
            scan(tree.getIdentifier(), null);
        }
        scan(tree.getTypeArguments(), null);
        scan(tree.getArguments(), null);
        scan(tree.getClassBody(), null);
        if (isPrivate) {
            replacements.insert(scope.source.end(tree), Fragment.text(")"));
        }
        return null;
    }

    /** {@code new Inner()} for an inner class, whose outer instance is then {@code this}. */
    private boolean isInnerOfSelf(NewClassTree tree) {
        if (!(scope.attribution.element(tree.getIdentifier()) instanceof TypeElement type)
                || type.getKind() != ElementKind.CLASS
                || type.getModifiers().contains(Modifier.STATIC)
                || !(type.getEnclosingElement() instanceof TypeElement outer)
                || outer.getKind().isInterface()) {
            return false;
        }
        if (!isSubclass(scope.owner(), outer) || !classes.isEmpty()) {
            throw new NotCovered("An inner class of another object", "Create it in a method that is not async.");
        }
        return true;
    }

    @Override
    public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        if (tree.getType() == null && tree == root) {
            replacements.insert(
                    scope.source.start(tree), Fragment.of("new ", scope.types.read(scope.attribution.type(tree)), " "));
        }
        return super.visitNewArray(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        scope.enter(tree);
        Element element = scope.attribution.element(tree);
        if (element == null || !isPrivateOutside(element)) {
            return super.visitMemberReference(tree, unused);
        }
        ExpressionTree qualifier = tree.getQualifierExpression();
        boolean isType = scope.attribution.isType(qualifier);
        if (element.getKind() != ElementKind.METHOD
                || (isType && !element.getModifiers().contains(Modifier.STATIC))) {
            throw new NotCovered("A reference to a private member", "Write a lambda instead.");
        }
        Fragment inside = scope.insides.declaring(element);
        if (isType) {
            replacements.replace(qualifier, inside);
        } else {
            wrap(qualifier, Fragment.of(inside, ".of("), ")");
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (captures == 0) {
            returns.replaceBefore(tree, replacements);
            scan(returns.value(tree), null);
            returns.replaceAfter(tree, replacements);
            return null;
        }
        return super.visitReturn(tree, unused);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
        for (ExpressionTree label : tree.getExpressions()) {
            Element element = scope.attribution.element(label);
            if (element == null || element.getKind() != ElementKind.ENUM_CONSTANT) {
                scan(label, null);
            }
        }
        scan(tree.getStatements(), null);
        return scan(tree.getBody(), null);
    }

    // ---- names ----

    private void local(Tree tree, VariableElement variable, Access access) {
        Local local = scope.local(variable);
        String name = scope.renamed.get(variable);
        Object constant = variable.getConstantValue();
        if (local != null && constant != null) {
            replacements.replace(
                    tree, Fragment.text(scope.attribution.elements().getConstantExpression(constant)));
        } else if (local != null) {
            Fragment use = Fragment.of(new Fragment.Use(local, captures > 0 ? Access.CAPTURE : access));
            replacements.replace(tree, access == Access.READ ? scope.types.view(variable.asType(), use) : use);
        } else if (!declared.contains(variable)) {
            scope.enter(tree);
            throw new NotCovered(
                    "A pattern variable that is used beyond its expression or statement (" + variable.getSimpleName()
                            + ")",
                    "Declare a variable of that type and cast.");
        } else if (name != null) {
            replacements.replace(tree, Fragment.text(name));
        }
    }

    private void type(Tree tree, TypeElement type) {
        if (!isLocal(type)) {
            replacements.replace(tree, scope.types.name(type));
        }
    }

    /** An unqualified field or method. */
    private void member(IdentifierTree tree, Element member) {
        TypeElement owner = Attribution.owner(member);
        if (isLocal(owner) || classes.stream().anyMatch(nested -> isSubclass(nested, owner))) {
            return;
        }
        scope.enter(tree);
        int start = scope.source.start(tree);
        boolean isPrivate = isPrivateOutside(member);
        if (member.getModifiers().contains(Modifier.STATIC)) {
            checkAccess(member);
            Fragment type = isPrivate ? scope.insides.declaring(member) : scope.types.name(owner);
            replacements.insert(start, Fragment.of(type, "."));
        } else if (isSubclass(scope.owner(), owner)) {
            checkAccess(member);
            replacements.insert(
                    start,
                    isPrivate
                            ? Fragment.of(scope.insides.declaring(member), ".of(", self(), ").")
                            : Fragment.of(self(), "."));
        } else {
            throw new NotCovered(
                    "A member of the enclosing object (" + member.getSimpleName() + ")",
                    "Pass what the method needs as a parameter.");
        }
    }

    private void qualifiedThis(MemberSelectTree tree) {
        Element type = scope.attribution.element(tree.getExpression());
        if (scope.owner().equals(type)) {
            replacements.replace(tree, self());
        } else if (!classes.contains(type)) {
            throw new NotCovered("The enclosing object", "Pass what the method needs as a parameter.");
        }
    }

    private Fragment self() {
        if (scope.self == null) {
            throw new IllegalStateException("a static method has no this");
        }
        return Fragment.of(new Fragment.Use(scope.self, captures > 0 ? Access.CAPTURE : Access.READ));
    }

    private void wrap(Tree tree, Fragment before, String after) {
        replacements.insert(scope.source.start(tree), before);
        scan(tree, null);
        replacements.insert(scope.source.end(tree), Fragment.text(after));
    }

    /** Whether a member is private, and not of a class that the fragment itself declares. */
    private boolean isPrivateOutside(Element member) {
        return member.getModifiers().contains(Modifier.PRIVATE)
                && member.getEnclosingElement() instanceof TypeElement owner
                && !isLocal(owner);
    }

    private void checkAccess(Element member) {
        if (member.getModifiers().contains(Modifier.PROTECTED)
                && !scope.attribution
                        .elements()
                        .getPackageOf(member)
                        .equals(scope.attribution.elements().getPackageOf(scope.method))
                && classes.isEmpty()) {
            throw new NotCovered(
                    "A protected member of another package (" + member.getSimpleName() + ")",
                    "Call it from a method that is not async.");
        }
    }

    private static boolean isLocal(TypeElement type) {
        Element element = type;
        while (element instanceof TypeElement nested) {
            if (nested.getNestingKind() == NestingKind.LOCAL || nested.getNestingKind() == NestingKind.ANONYMOUS) {
                return true;
            }
            element = element.getEnclosingElement();
        }
        return false;
    }

    private boolean isSubclass(TypeElement type, TypeElement of) {
        return scope.attribution
                .types()
                .isSubtype(
                        scope.attribution.types().erasure(type.asType()),
                        scope.attribution.types().erasure(of.asType()));
    }
}

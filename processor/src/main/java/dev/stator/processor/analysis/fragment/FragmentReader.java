package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.type.LocalScope;
import dev.stator.processor.analysis.type.MemberAccess;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import org.jspecify.annotations.Nullable;

/**
 * Await-free code as text that means the same in the machine.
 *
 * <p>In: a tree without awaits, or one whose operands are replaced by holes. Out: the user's text in which locals are uses, {@code this}
 * and unqualified members are members of {@code self}, private members are reached through the stand-in, type names are imports, and
 * {@code return Future.ready(x)} answers x.
 */
public final class FragmentReader extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** Stands for a qualifier in the text around it. */
    static final int QUALIFIER = 0;

    private final MethodScope scope;
    private final Tree root;
    private final List<? extends Tree> operands;
    private final Replacements replacements;
    private final ReturnText returns;
    private final MemberAccess members;
    private final TypeText types;
    private final CreationText creations;
    private final ReferenceText references;
    private final ForeignUses foreign;

    /** The scope that the fragment stands in. */
    private final @Nullable LocalScope place;

    /** Variables declared inside the fragment. */
    private final Set<Element> declared = new HashSet<>();

    /** Those of them that are declared without what their types have at compile time only. */
    private final Set<Element> matched = new HashSet<>();

    /** Classes declared inside the fragment that enclose what is scanned, innermost first. */
    private final Deque<TypeElement> classes = new ArrayDeque<>();

    /** Names of enum constants behind {@code case}, which stand without their class. */
    private final Set<Tree> labels = new HashSet<>();

    /** The variable that is assigned to. */
    private @Nullable Tree assigned;

    /** What stands in front of {@code instanceof}, where JDK 17's javac crashes at a cast to an intersection. */
    private @Nullable Tree tested;

    /** The expression of the statement that is scanned: nobody looks at its value. */
    private @Nullable Tree statement;

    /** Lambdas and classes inside the fragment that enclose what is scanned. */
    private int captures;

    private FragmentReader(MethodScope scope, Tree root, List<? extends Tree> operands) {
        this.scope = scope;
        this.root = root;
        this.operands = operands;
        this.replacements = new Replacements(scope.source);
        this.returns = new ReturnText(scope);
        this.members = scope.access;
        this.types = new TypeText(scope, replacements, this);
        this.creations = new CreationText(scope, replacements, this);
        this.references = new ReferenceText(scope, this);
        this.foreign = new ForeignUses(scope, replacements, this);
        this.place = root instanceof ClassTree && scope.attribution.element(root) instanceof TypeElement type
                ? scope.moved.scope(type)
                : null;
    }

    public static Fragment read(MethodScope scope, Tree tree) {
        return read(scope, tree, List.of());
    }

    /** Reads {@code tree} with each of the {@code operands}, subtrees of it, as a hole. */
    public static Fragment read(MethodScope scope, Tree tree, List<? extends Tree> operands) {
        FragmentReader reader = new FragmentReader(scope, tree, operands);
        reader.scan(tree, null);
        return reader.replacements.apply(scope.source.start(tree), scope.source.end(tree));
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null || !scope.source.isWritten(tree)) {
            if (tree instanceof VariableTree parameter) {
                declared.add(scope.attribution.declared(parameter)); // of a compact constructor
            }
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
        if (labels.contains(tree)) {
            return null;
        }
        String name = tree.getName().toString();
        if (name.equals("this")) {
            if (classes.isEmpty()) {
                replacements.replace(tree, self());
            }
            return null;
        }
        Element element = scope.attribution.element(tree);
        if (element instanceof TypeElement type) {
            types.use(tree, type);
        } else if (element instanceof VariableElement variable
                && !variable.getKind().isField()) {
            local(tree, variable, Access.READ);
        } else if (element != null
                && !(element instanceof TypeParameterElement)
                && element.getKind() != ElementKind.CONSTRUCTOR
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
        if (name.equals("this")) {
            qualifiedThis(tree);
        } else if (name.equals("class")) {
            types.raw(tree.getExpression());
        } else if (element instanceof TypeElement type) {
            types.use(tree, type);
        } else {
            select(tree.getExpression(), element, tree, name.length());
        }
        return null;
    }

    /** {@code qualifier.member} or {@code qualifier::member}, whose last {@code nameLength} characters are the name of the member. */
    private void select(ExpressionTree qualifier, @Nullable Element member, Tree tree, int nameLength) {
        boolean isSuper = Attribution.isSuper(qualifier);
        if (member != null && isSuper && isOfClassAbove(qualifier, member)) {
            ofClassAbove(qualifier, member, tree, nameLength);
        } else if (member == null || (isSuper && !classes.isEmpty() && isOfFragment(qualifier))) {
            scan(qualifier, null);
        } else if (isSuper) {
            MemberAccess.Access reached = ofSuper(qualifier, member);
            replacements.replace(qualifier, reached.object());
            rename(tree, nameLength, reached.name());
        } else if (!members.isIndirect(member) || isDeclaredInBody(member) || isInherited(qualifier, member)) {
            boolean comesIn = member.getKind().isField() && tree != assigned && foreign.isOne(member);
            if (comesIn) {
                replacements.insert(scope.source.start(tree), foreign.incoming(scope.attribution.type(tree)));
            }
            if (scope.attribution.isType(qualifier)) {
                types.raw(qualifier);
            } else {
                scan(qualifier, null);
            }
            if (comesIn) {
                replacements.insert(scope.source.end(tree), Fragment.text(")"));
            }
        } else if (isForeignConstant(member) && scope.attribution.isType(qualifier)) {
            replacements.replace(tree, constant((VariableElement) member));
        } else if (MemberAccess.isStatic(member)) {
            MemberAccess.Access reached = members.ofType(member);
            if (scope.attribution.isType(qualifier)) {
                replacements.replace(qualifier, reached.object());
            } else {
                wrap(
                        qualifier,
                        Fragment.of(
                                reached.object(),
                                "." + members.conversion(member) + "(",
                                new Fragment.Operand(QUALIFIER),
                                ")"));
            }
            rename(tree, nameLength, reached.name());
        } else {
            MemberAccess.Access reached = members.of(member, Fragment.of(new Fragment.Operand(QUALIFIER)));
            wrap(qualifier, reached.object());
            rename(tree, nameLength, reached.name());
        }
    }

    /** Whether {@code super.member}, inside a class that the fragment declares, is a private member of a class of the user's. */
    private boolean isOfClassAbove(ExpressionTree qualifier, Element member) {
        return !classes.isEmpty()
                && isOfFragment(qualifier)
                && !MemberAccess.isInherited(member)
                && !isDeclaredInBody(member)
                && members.isIndirect(member);
    }

    /** Such a member is overridden by none, so {@code super} is {@code this} as the class above sees it. */
    private void ofClassAbove(ExpressionTree qualifier, Element member, Tree tree, int nameLength) {
        Fragment object = qualifier instanceof MemberSelectTree named
                ? Fragment.text(named.getExpression() + ".this")
                : Fragment.text("this");
        MemberAccess.Access reached =
                MemberAccess.isStatic(member) ? members.ofType(member) : members.of(member, object);
        replacements.replace(qualifier, reached.object());
        rename(tree, nameLength, reached.name());
    }

    /** Whether a class that the fragment declares inherits a member, and uses it of its own objects. */
    private boolean isInherited(ExpressionTree qualifier, Element member) {
        return members.isForeign(member)
                && scope.attribution.types().asElement(scope.attribution.type(qualifier)) instanceof TypeElement type
                && classes.stream()
                        .anyMatch(nested -> members.enclosing().isSubclass(nested, Attribution.owner(member))
                                && (MemberAccess.isStatic(member)
                                        || members.enclosing().isSubclass(type, nested)));
    }

    private MemberAccess.Access ofSuper(ExpressionTree qualifier, Element member) {
        TypeElement holder = scope.owner();
        if (qualifier instanceof MemberSelectTree named
                && scope.attribution.element(named.getExpression()) instanceof TypeElement type) {
            if (type.getKind().isInterface()) {
                return members.ofSuperInterface(member, type, self());
            }
            holder = type;
        }
        return members.ofSuper(member, holder, self());
    }

    /** Whether {@code super} speaks of a class that the fragment declares. */
    private boolean isOfFragment(ExpressionTree qualifier) {
        return !(qualifier instanceof MemberSelectTree named)
                || !(scope.attribution.element(named.getExpression()) instanceof TypeElement type)
                || type.getKind().isInterface()
                || classes.contains(type);
    }

    private void rename(Tree tree, int nameLength, String name) {
        int end = scope.source.end(tree);
        replacements.replace(end - nameLength, end, Fragment.text(name));
    }

    /** In {@code @Tempo(bars = 4)}, {@code bars} is no variable. */
    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        scan(tree.getAnnotationType(), null);
        for (ExpressionTree argument : tree.getArguments()) {
            scan(argument instanceof AssignmentTree element ? element.getExpression() : argument, null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void unused) {
        statement = tree.getExpression();
        return super.visitExpressionStatement(tree, unused);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (!(scope.attribution.method(tree) instanceof ExecutableElement method) || !foreign.isOne(method)) {
            return super.visitMethodInvocation(tree, unused);
        }
        boolean comesIn = tree != statement && foreign.changes(scope.attribution.type(tree));
        if (comesIn) {
            replacements.insert(scope.source.start(tree), foreign.incoming(scope.attribution.type(tree)));
        }
        scan(tree.getTypeArguments(), null);
        scan(tree.getMethodSelect(), null);
        foreign.arguments(method, (ExecutableType) scope.attribution.type(tree.getMethodSelect()), tree.getArguments());
        if (comesIn) {
            replacements.insert(scope.source.end(tree), Fragment.text(")"));
        }
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assigned(tree.getVariable(), Access.WRITE);
        if (scope.attribution.element(tree.getVariable()) instanceof VariableElement field && foreign.isOne(field)) {
            foreign.argument(tree.getExpression(), scope.attribution.type(tree.getVariable()));
            return null;
        }
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
            assigned = target;
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

    /** The variable of a pattern whose type there is not at run time: {@code o instanceof Scope.Line line && ((Scope<T>.Line) line).isLast()}. */
    @Override
    public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
        VariableTree variable = tree.getVariable();
        Element element = scope.attribution.declared(variable);
        if (scope.types.reifiable(element.asType()).equals(scope.types.read(element.asType()))) {
            return scan(variable, null);
        }
        declared.add(element);
        matched.add(element);
        types.reifiable(variable.getType());
        rename(variable, new VariableText(scope.source, variable));
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        declared.add(scope.attribution.declared(tree));
        scan(tree.getModifiers(), null);
        VariableText text = new VariableText(scope.source, tree);
        if (text.hasType()) {
            scan(tree.getType(), null);
        }
        rename(tree, text);
        return scan(tree.getInitializer(), null);
    }

    private void rename(VariableTree tree, VariableText text) {
        String name = scope.renamed.get(scope.attribution.element(tree));
        if (name != null) {
            replacements.replace(text.nameStart(), text.nameEnd(), Fragment.text(name));
        }
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
            if (tree == root) {
                new AnonymousClassText(scope, replacements, creations).name(tree);
            }
        } else {
            super.visitClass(tree, unused);
            constructors(tree);
        }
        classes.pop();
        captures--;
        return null;
    }

    private void constructors(ClassTree tree) {
        TypeElement type = (TypeElement) scope.attribution.declared(tree);
        if (scope.attribution.types().asElement(type.getSuperclass()) instanceof TypeElement superclass) {
            Fragment object = creations.around(superclass);
            if (object != null) {
                new ConstructorText(scope, replacements).enclose(tree, object);
            }
        }
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
        creations.read(tree);
        return null;
    }

    @Override
    public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void unused) {
        types.parameterized(tree);
        return null;
    }

    @Override
    public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        if (tree.getType() == null && tree == root) {
            replacements.insert(
                    scope.source.start(tree),
                    Fragment.of("new ", scope.types.erased(scope.attribution.type(tree)), " "));
        }
        types.reifiable(tree.getType());
        scan(tree.getDimensions(), null);
        return scan(tree.getInitializers(), null);
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
        ExpressionTree value = tree.getExpression();
        tested = Attribution.withoutParentheses(value);
        if (tree == root) {
            ValueType type = scope.types.valueType(scope.attribution.type(value));
            wrap(value, type.tested(Fragment.of(new Fragment.Operand(QUALIFIER))));
        } else {
            scan(value, null);
        }
        if (tree.getPattern() == null) {
            types.reifiable(tree.getType());
        } else {
            scan(tree.getPattern(), null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        scope.enter(tree);
        Element element = scope.attribution.element(tree);
        if (element != null && references.isLambda(tree, element)) {
            replacements.replace(tree, references.lambda(tree, element));
        } else {
            select(tree.getQualifierExpression(), element, tree, tree.getName().length());
            scan(tree.getTypeArguments(), null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (scope.leavings.containsKey(tree)) {
            leave(tree);
            return null;
        }
        if (captures == 0) {
            returns.replaceBefore(tree, replacements);
            scan(returns.value(tree), null);
            returns.replaceAfter(tree, replacements);
            return null;
        }
        return super.visitReturn(tree, unused);
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        leave(tree);
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        leave(tree);
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        if (!scope.leavings.containsKey(tree)) {
            return super.visitYield(tree, unused);
        }
        leave(tree);
        return null;
    }

    private void leave(Tree jump) {
        Leaving leaving = scope.leavings.get(jump);
        if (leaving == null) {
            return;
        }
        int position = scope.source.start(jump);
        for (int i = 0; i < leaving.kept().size(); i++) {
            ExpressionTree kept = leaving.kept().get(i);
            replacements.replace(
                    position, scope.source.start(kept), leaving.texts().get(i));
            scan(kept, null);
            position = scope.source.end(kept);
        }
        int last = leaving.texts().size() - 1;
        replacements.replace(position, scope.source.end(jump), leaving.texts().get(last));
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
        tree.getExpressions().stream()
                .filter(label -> label instanceof IdentifierTree && scope.attribution.isEnumConstant(label))
                .forEach(labels::add);
        return super.visitCase(tree, unused);
    }

    // ---- names ----

    private void local(Tree tree, VariableElement variable, Access access) {
        Local local = scope.local(variable);
        String name =
                scope.renamed.getOrDefault(variable, variable.getSimpleName().toString());
        if (variable.getConstantValue() != null && !declared.contains(variable)) {
            replacements.replace(tree, constant(variable));
        } else if (local != null) {
            Fragment use = Fragment.of(new Fragment.Use(local, captures > 0 ? Access.CAPTURE : access));
            replacements.replace(
                    tree,
                    access == Access.READ && tree != tested
                            ? scope.types.valueType(variable.asType()).view(use)
                            : use);
        } else if (!scope.declares(variable)) {
            replacements.replace(tree, value(variable));
        } else if (matched.contains(variable) && access == Access.READ) {
            replacements.replace(tree, Fragment.of("((", scope.types.read(variable.asType()), ") " + name + ")"));
        } else if (scope.renamed.containsKey(variable)) {
            replacements.replace(tree, Fragment.text(name));
        }
    }

    /** A constant that only a bridge could reach, where nothing but a constant may stand. */
    private boolean isForeignConstant(Element member) {
        return members.isForeign(member) && member instanceof VariableElement field && field.getConstantValue() != null;
    }

    private Fragment constant(VariableElement variable) {
        return Fragment.text(scope.attribution.elements().getConstantExpression(variable.getConstantValue()));
    }

    /** An unqualified field or method. */
    private void member(IdentifierTree tree, Element member) {
        if (isDeclaredInBody(member) || isInside(member)) {
            return;
        }
        Object constant = MemberAccess.isStatic(member) ? null : constant(member);
        if (constant != null) {
            replacements.replace(
                    tree, Fragment.text(scope.attribution.elements().getConstantExpression(constant)));
            return;
        }
        scope.enter(tree);
        if (isForeignConstant(member)) {
            replacements.replace(tree, constant((VariableElement) member));
            return;
        }
        MemberAccess.Access reached = members.unqualified(member, this::self);
        replacements.replace(tree, Fragment.of(reached.object(), "." + reached.name()));
    }

    /** The value of a constant. A field of an object is one only where it is named alone. */
    private static @Nullable Object constant(Element member) {
        return member instanceof VariableElement variable ? variable.getConstantValue() : null;
    }

    private void qualifiedThis(MemberSelectTree tree) {
        if (scope.attribution.element(tree.getExpression()) instanceof TypeElement type && !classes.contains(type)) {
            replacements.replace(tree, members.enclosing().object(self(), type));
        }
    }

    /** {@code this}, outside of the classes that the fragment declares. */
    Fragment self() {
        if (scope.self == null) {
            throw new IllegalStateException("a static method has no this");
        }
        return Fragment.of(new Fragment.Use(scope.self, captures > 0 ? Access.CAPTURE : Access.READ));
    }

    ForeignUses foreign() {
        return foreign;
    }

    /** The value of a variable of the body, or of one around it. */
    Fragment value(VariableElement variable) {
        Local local = scope.local(variable);
        return local == null
                ? members.enclosing().captured(self(), variable)
                : Fragment.of(new Fragment.Use(local, captures > 0 ? Access.CAPTURE : Access.READ));
    }

    /** The object of a scope. */
    Fragment object(LocalScope around) {
        return scope.localTypes.object(around, captures > 0 ? Access.CAPTURE : Access.READ);
    }

    /** Text inside a lambda that takes the place of a tree. */
    Fragment captured(Supplier<Fragment> text) {
        captures++;
        Fragment captured = text.get();
        captures--;
        return captured;
    }

    /** Puts text around a tree: {@code around} with the tree as its operand. */
    void wrap(Tree tree, Fragment around) {
        int operand = around.pieces().indexOf(new Fragment.Operand(QUALIFIER));
        replacements.insert(
                scope.source.start(tree), new Fragment(around.pieces().subList(0, operand)));
        scan(tree, null);
        replacements.insert(
                scope.source.end(tree),
                new Fragment(
                        around.pieces().subList(operand + 1, around.pieces().size())));
    }

    /** Whether a class declared in the body declares a member: it moves into the machine with the body. */
    boolean isDeclaredInBody(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner && scope.declares(owner);
    }

    /** Whether a type that the body declares has its simple name here. */
    boolean sees(TypeElement type) {
        LocalScope around = scope.moved.scope(type);
        return scope.declares(type) && (around == null || (place != null && place.isIn(around)));
    }

    /** Whether a member that is named alone here is one of a class that the fragment declares. */
    boolean isInside(Element member) {
        return classes.stream().anyMatch(nested -> members.enclosing().has(nested, member));
    }
}

package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotatedTypeTree;
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
import dev.stator.processor.analysis.tree.CaseLabels;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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

    /** Where in the fragment this is. */
    final FragmentPlace place;

    private final MethodScope scope;
    private final Tree root;
    private final List<? extends Tree> operands;
    private final Replacements replacements;
    private final ReturnText returns;
    private final TypeAnnotations annotations;
    private final LocalText locals;
    private final TypeText types;
    private final CreationText creations;
    private final NameText names;
    private final DeclarationText declarations;
    private final ForeignUses foreign;

    /** What stands behind {@code when}, where variables are named as a lambda names them: they do not change. */
    private final Set<Tree> guards = new HashSet<>();

    /** The expression of the statement that is scanned: nobody looks at its value. */
    private @Nullable Tree statement;

    private FragmentReader(MethodScope scope, Tree root, List<? extends Tree> operands) {
        this.scope = scope;
        this.root = root;
        this.operands = operands;
        this.replacements = new Replacements(scope.source);
        this.returns = new ReturnText(scope);
        this.annotations = new TypeAnnotations(scope, replacements);
        this.place = FragmentPlace.of(scope, root);
        this.locals = new LocalText(scope, replacements, place);
        this.types = new TypeText(scope, replacements, this);
        this.creations = new CreationText(scope, replacements, this);
        this.names = new NameText(scope, replacements, this, locals, types, creations);
        this.declarations = new DeclarationText(scope, replacements, this, annotations, locals, types);
        this.foreign = new ForeignUses(scope, replacements, this);
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
                place.declare(scope.attribution.declared(parameter)); // of a compact constructor
            }
            return null;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) == tree) {
                replacements.replace(tree, new Fragment.Operand(i));
                return null;
            }
        }
        if (guards.contains(tree)) {
            place.enterCapture();
            super.scan(tree, unused);
            place.leaveCapture();
            return null;
        }
        return super.scan(tree, unused);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        names.simple(tree);
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        names.qualified(tree);
        return null;
    }

    /** In {@code @Tempo(bars = 4)}, {@code bars} is no variable. */
    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        if (annotations.isLeftOut(tree)) {
            return null;
        }
        scan(tree.getAnnotationType(), null);
        for (ExpressionTree argument : tree.getArguments()) {
            scan(argument instanceof AssignmentTree element ? element.getExpression() : argument, null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitAnnotatedType(AnnotatedTypeTree tree, @Nullable Void unused) {
        Tree rest = annotations.read(tree);
        return rest == tree ? super.visitAnnotatedType(tree, unused) : scan(rest, null);
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
        foreign.call(tree, method, tree != statement);
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        names.assigned(tree.getVariable(), Access.WRITE);
        if (scope.attribution.element(tree.getVariable()) instanceof VariableElement field && foreign.isOne(field)) {
            foreign.argument(tree.getExpression(), scope.attribution.type(tree.getVariable()));
            return null;
        }
        return scan(tree.getExpression(), null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        names.assigned(tree.getVariable(), Access.UPDATE);
        return scan(tree.getExpression(), null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                names.assigned(tree.getExpression(), Access.UPDATE);
            default -> scan(tree.getExpression(), null);
        }
        return null;
    }

    /** A variable that is named as a resource must never be assigned again. */
    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        tree.getResources().forEach(resource -> {
            if (resource instanceof IdentifierTree name) {
                names.assigned(name, Access.CAPTURE);
            } else {
                scan(resource, null);
            }
        });
        scan(tree.getBlock(), null);
        scan(tree.getCatches(), null);
        return scan(tree.getFinallyBlock(), null);
    }

    @Override
    public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
        declarations.read(tree);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        declarations.read(tree);
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        place.enterCapture();
        super.visitLambdaExpression(tree, unused);
        place.leaveCapture();
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        place.enterClass((TypeElement) scope.attribution.declared(tree));
        if (tree.getSimpleName().length() == 0) {
            scan(tree.getMembers(), null);
            if (tree == root) {
                new AnonymousClassText(scope, replacements, creations).name(tree);
            }
        } else {
            super.visitClass(tree, unused);
            new ConstructorText(scope, replacements, creations).enclose(tree);
        }
        place.leaveClass();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        annotations.leaveOut(tree.getModifiers(), tree.getReturnType(), scope.attribution.declared(tree));
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
        locals.tested(value);
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
        names.reference(tree);
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (leave(tree)) {
            return null;
        }
        if (!place.isCaptured()) {
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
        return leave(tree) ? null : super.visitYield(tree, unused);
    }

    /** Writes what stands in place of a jump out of a {@code synchronized} block, if it is one. */
    private boolean leave(Tree jump) {
        Leaving leaving = scope.leavings.get(jump);
        if (leaving == null) {
            return false;
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
        return true;
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
        tree.getExpressions().forEach(names::label);
        ExpressionTree guard = CaseLabels.of(tree).guard();
        if (guard != null) {
            guards.add(guard);
        }
        return super.visitCase(tree, unused);
    }

    ForeignUses foreign() {
        return foreign;
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
}

package dev.stator.processor.analysis.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Completion;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables of a body and gives them names.
 *
 * <p>In: the body and what of it is taken apart. Out, in the {@link MethodScope}: a {@link Local} for each variable declared in the
 * taken-apart part; a new name for each other variable whose name one of those has; the variables that are assigned again. A variable
 * of a whole statement otherwise keeps its name, and no temporary will get it. So do lambda parameters, and the variables of
 * patterns that stay text; but one that is in scope behind its statement gets a name that no other has, since the statements of several
 * blocks may stand in one when they are taken apart. In a class that the body declares all variables keep their names, but those of
 * patterns that hide a variable of the machine: javac 17 takes the hidden one for them where an argument is a conditional expression.
 */
final class LocalsScanner extends TreeScanner<@Nullable Void, @Nullable Tree> {

    private final MethodScope scope;
    private final List<VariableTree> inWholeStatements = new ArrayList<>();
    private final List<VariableTree> inClasses = new ArrayList<>();
    private final Set<Tree> inScopeBehind = new HashSet<>();
    private final Set<String> namesOfLocals = new HashSet<>();
    private final Set<String> reserved;
    private int classes;

    LocalsScanner(MethodScope scope) {
        this.scope = scope;
        this.reserved = ReservedNames.of(scope.source, scope.owner());
    }

    void scanBody(Tree body) {
        scope.locals.values().forEach(local -> namesOfLocals.add(local.name()));
        scan(body, null);
        inWholeStatements.stream()
                .map(variable -> variable.getName().toString())
                .filter(name -> !isTaken(name))
                .forEach(scope.names::reserve);
        for (VariableTree variable : inWholeStatements) {
            String name = variable.getName().toString();
            if (isTaken(name) || (inScopeBehind.contains(variable) && isAmongOthers(name))) {
                scope.renamed.put((VariableElement) scope.attribution.declared(variable), scope.names.fresh(name));
            }
        }
        renamePatternsInClasses();
    }

    private void renamePatternsInClasses() {
        List<VariableElement> hiding = inClasses.stream()
                .map(scope.attribution::declared)
                .filter(element -> element.getKind() == ElementKind.BINDING_VARIABLE)
                .filter(element -> isTaken(element.getSimpleName().toString()))
                .map(VariableElement.class::cast)
                .toList();
        if (!hiding.isEmpty()) {
            inClasses.forEach(variable -> scope.names.reserve(variable.getName().toString()));
        }
        hiding.forEach(element -> scope.renamed.put(
                element, scope.names.fresh(element.getSimpleName().toString())));
    }

    private boolean isAmongOthers(String name) {
        return inWholeStatements.stream()
                        .filter(variable -> variable.getName().contentEquals(name))
                        .count()
                > 1;
    }

    private boolean isTaken(String name) {
        return namesOfLocals.contains(name)
                || reserved.contains(name)
                || scope.qualifiers.contains(name)
                || (scope.self != null && scope.self.name().equals(name));
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Tree parent) {
        return tree == null ? null : tree.accept(this, tree instanceof ExpressionTree ? null : parent);
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Tree parent) {
        return scan(tree.getStatements(), tree);
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Tree parent) {
        if (!new Completion(scope.attribution).completes(tree.getThenStatement())) {
            introduce(tree, tree.getCondition(), parent);
        }
        return super.visitIf(tree, parent);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Tree parent) {
        introduce(tree, tree.getCondition(), parent);
        return super.visitWhileLoop(tree, parent);
    }

    /** Notes the variables of patterns that a whole statement leaves in scope. */
    private void introduce(Tree statement, ExpressionTree condition, @Nullable Tree parent) {
        if (classes == 0 && scope.takenApart.contains(parent) && !scope.takenApart.contains(statement)) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
                    inScopeBehind.add(tree.getVariable());
                    return null;
                }
            }.scan(condition, null);
        }
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Tree parent) {
        scan(tree.getInitializer(), tree);
        scan(tree.getCondition(), null);
        scan(tree.getUpdate(), null);
        return scan(tree.getStatement(), tree);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Tree parent) {
        scan(tree.getVariable(), tree);
        scan(tree.getExpression(), null);
        return scan(tree.getStatement(), tree);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree tree, @Nullable Tree parent) {
        scan(tree.getParameter(), scope.takenApart.contains(parent) ? parent : null);
        return scan(tree.getBlock(), tree);
    }

    @Override
    public @Nullable Void visitTry(com.sun.source.tree.TryTree tree, @Nullable Tree parent) {
        scan(tree.getResources(), tree);
        scan(tree.getBlock(), tree);
        scan(tree.getCatches(), tree);
        return scan(tree.getFinallyBlock(), tree);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Tree parent) {
        return super.visitCase(tree, tree);
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Tree parent) {
        scan(tree.getExpression(), null);
        return scan(tree.getPattern(), tree);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Tree parent) {
        if (classes == 0 && parent != null && scope.takenApart.contains(parent)) {
            scope.enter(tree);
            VariableElement element = (VariableElement) scope.attribution.declared(tree);
            if (scope.locals.containsKey(element)) {
                return null; // the emitter of a generator, which is a parameter
            }
            boolean isBound = element.getKind() == ElementKind.BINDING_VARIABLE
                    || element.getKind() == ElementKind.EXCEPTION_PARAMETER;
            Local local = scope.declare(isBound ? Local.Kind.BOUND : Local.Kind.USER, element);
            namesOfLocals.add(local.name());
        } else if (tree.getName().length() > 0) {
            (classes == 0 ? inWholeStatements : inClasses).add(tree);
        }
        return scan(tree.getInitializer(), null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Tree parent) {
        classes++;
        super.visitClass(tree, null);
        classes--;
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Tree parent) {
        assigned(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Tree parent) {
        assigned(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Tree parent) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assigned(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    private void assigned(ExpressionTree target) {
        if (scope.attribution.element(Attribution.withoutParentheses(target)) instanceof VariableElement variable) {
            scope.reassigned.add(variable);
        }
    }
}

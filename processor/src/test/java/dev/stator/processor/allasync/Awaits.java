package dev.stator.processor.allasync;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Awaits at random places of a body, which change nothing of what it computes.
 *
 * <pre>
 *   count++;                               dev.stator.Future.yieldNow().await(); count++;
 *   return find(word).length();    ==>     return dev.stator.Future.ready((int) (dev.stator.Future.ready(find(word)).await().length()));
 * </pre>
 *
 * <p>None stands where none may: in lambdas, classes and locked blocks, and around constants. Nor does one stand around what has its type
 * from its surroundings ({@link AwaitableExpressions}).
 */
final class Awaits extends TreeScanner<Void, Void> {

    private static final String FUTURE = "dev.stator.Future";
    private static final int STATEMENTS_IN_100 = 30;
    private static final int EXPRESSIONS_IN_100 = 20;

    private final SourceSlices source;
    private final TypeMirror result;
    private final AwaitableExpressions awaitable;
    private final Random random;
    private final List<Insertion> insertions = new ArrayList<>();
    private boolean isLocked;

    private Awaits(SourceSlices source, TypeMirror result, AwaitableExpressions awaitable, Random random) {
        this.source = source;
        this.result = result;
        this.awaitable = awaitable;
        this.random = random;
    }

    /** What makes {@code body}, of a method with that result, the body of an async method; by its offsets. */
    static List<Insertion> in(
            BlockTree body, TypeMirror result, SourceSlices source, AwaitableExpressions awaitable, Random random) {
        Awaits awaits = new Awaits(source, result, awaitable, random);
        awaits.scan(body, null);
        return awaits.insertions;
    }

    private void insert(int offset, String text) {
        insertions.add(new Insertion(offset, text));
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        boolean isAwaited = tree instanceof ExpressionTree
                && !isLocked
                && random.nextInt(100) < EXPRESSIONS_IN_100
                && awaitable.contains(tree);
        if (!isAwaited) {
            return super.scan(tree, unused);
        }
        TypeMirror type = awaitable.type(tree);
        boolean isPrimitive = type.getKind().isPrimitive();
        insert(
                source.start(tree),
                isPrimitive ? "((%1$s) %2$s.ready((%1$s) (".formatted(type, FUTURE) : FUTURE + ".ready(");
        super.scan(tree, unused);
        insert(source.end(tree), isPrimitive ? ")).await())" : ").await()");
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        return super.scan(tree.getExpression(), unused);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        ExpressionTree value = tree.getExpression();
        int afterReturn = source.start(tree) + "return".length();
        if (value == null) {
            insert(afterReturn, " " + FUTURE + ".done()");
            return null;
        }
        boolean isPrimitive = result.getKind().isPrimitive();
        insert(afterReturn, isPrimitive ? " %s.ready((%s) (".formatted(FUTURE, result) : " " + FUTURE + ".ready(");
        scan(value, unused);
        insert(source.end(value), isPrimitive ? "))" : ")");
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
        statements(tree.getStatements());
        return null;
    }

    /** Labels are constants. */
    @Override
    public Void visitCase(CaseTree tree, Void unused) {
        if (tree.getStatements() == null) {
            return scan(tree.getBody(), unused);
        }
        statements(tree.getStatements());
        return null;
    }

    private void statements(List<? extends StatementTree> statements) {
        int before = -1;
        for (StatementTree statement : statements) {
            int start = source.start(statement);
            boolean isNext = start > before; // and not the second variable of one declaration
            if (isNext && !isLocked && !(statement instanceof ClassTree) && random.nextInt(100) < STATEMENTS_IN_100) {
                insert(start, FUTURE + ".yieldNow().await(); ");
            }
            scan(statement, null);
            before = start;
        }
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Void unused) {
        scan(tree.getExpression(), unused);
        boolean before = isLocked;
        isLocked = true;
        scan(tree.getBlock(), unused);
        isLocked = before;
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        boolean isConstant =
                awaitable.element(tree) instanceof VariableElement variable && variable.getConstantValue() != null;
        return isConstant ? null : scan(tree.getInitializer(), unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        assigned(tree.getVariable());
        return scan(tree.getExpression(), unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        assigned(tree.getVariable());
        return scan(tree.getExpression(), unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assigned(tree.getExpression());
            default -> scan(tree.getExpression(), unused);
        }
        return null;
    }

    /** What stands in the name of a variable. */
    private void assigned(ExpressionTree variable) {
        if (variable instanceof ArrayAccessTree element) {
            scan(element.getExpression(), null);
            scan(element.getIndex(), null);
        } else if (variable instanceof MemberSelectTree field) {
            scan(field.getExpression(), null);
        } else if (variable instanceof ParenthesizedTree parenthesized) {
            assigned(parenthesized.getExpression());
        }
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            scan(select.getExpression(), unused);
        }
        return scan(tree.getArguments(), unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        scan(tree.getEnclosingExpression(), unused);
        return scan(tree.getArguments(), unused);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void unused) {
        scan(tree.getDimensions(), unused);
        return scan(tree.getInitializers(), unused);
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void unused) {
        return scan(tree.getExpression(), unused);
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        return scan(tree.getExpression(), unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        return awaitable.isValue(tree.getExpression()) ? scan(tree.getExpression(), unused) : null;
    }
}

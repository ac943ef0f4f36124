package dev.stator.processor.analysis.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.model.Lint;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what javac's lint might say of a body: {@link Lint#OF_ANY_CODE}, and the keys that are about something in particular, such as
 * {@code divzero}, if that stands in it.
 */
final class LintScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final SourceText source;
    private final Set<String> keys = new TreeSet<>(Lint.OF_ANY_CODE);

    private LintScanner(SourceText source) {
        this.source = source;
    }

    static Set<String> keysOf(SourceText source, Tree body) {
        LintScanner scanner = new LintScanner(source);
        scanner.scan(body, null);
        if (source.slice(source.start(body), source.end(body)).contains("/**")) {
            scanner.keys.add("dangling-doc-comments");
        }
        return scanner.keys;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
            case DIVIDE, REMAINDER -> keys.add("divzero");
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> keys.add("lossy-conversions");
            default -> {}
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        keys.add("divzero");
        keys.add("lossy-conversions");
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, @Nullable Void unused) {
        keys.add("empty");
        return super.visitEmptyStatement(tree, null);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        keys.add("try");
        if (tree.getFinallyBlock() != null) {
            keys.add("finally");
        }
        return super.visitTry(tree, null);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
        keys.add("synchronization");
        return super.visitSynchronized(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        keys.add("serial");
        return super.visitLambdaExpression(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        keys.add("serial");
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        keys.addAll(Lint.OF_CLASSES);
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
        if (tree.getKind() == Tree.Kind.STRING_LITERAL && source.isTextBlock(tree)) {
            keys.add("text-blocks");
        }
        return super.visitLiteral(tree, null);
    }
}

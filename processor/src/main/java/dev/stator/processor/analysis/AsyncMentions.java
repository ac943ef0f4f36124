package dev.stator.processor.analysis;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to have to do with async code, told from its parsed trees alone: without types, so that a file that has nothing to
 * do with it costs one walk. May say too much, never too little.
 */
final class AsyncMentions extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** Single-type imports, simple name to full name: another framework's {@code @Async} is not ours. */
    private final Map<String, String> imports = new HashMap<>();

    private boolean importsFutureStatically;
    private boolean isRewritten;
    private boolean mayMisuse;

    private AsyncMentions() {}

    static AsyncMentions of(CompilationUnitTree unit) {
        AsyncMentions mentions = new AsyncMentions();
        mentions.scan(unit, null);
        return mentions;
    }

    /** Whether there are async methods or blocks. */
    boolean isRewritten() {
        return isRewritten;
    }

    /** Whether something may stand here that only rewritten code may hold: an await, a resource that is closed by one. */
    boolean mayMisuse() {
        return mayMisuse;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        if (tree.getQualifiedIdentifier() instanceof MemberSelectTree name) {
            if (tree.isStatic()) {
                importsFutureStatically |= name.getExpression().toString().equals(AsyncNames.FUTURE);
            } else {
                imports.put(name.getIdentifier().toString(), name.toString());
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        isRewritten |= names(tree.getAnnotationType().toString(), AsyncNames.ASYNC);
        return super.visitAnnotation(tree, unused);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        ExpressionTree method = tree.getMethodSelect();
        if (isNamed(method, "async")) {
            isRewritten |= method instanceof MemberSelectTree select
                    ? names(select.getExpression().toString(), AsyncNames.FUTURE)
                    : importsFutureStatically;
        }
        mayMisuse |= tree.getArguments().isEmpty() && isNamed(method, "await");
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        mayMisuse |= tree.getName().contentEquals("await") || tree.getName().contentEquals("async");
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        mayMisuse |=
                tree.getName().contentEquals("await") && tree.getParameters().isEmpty();
        return super.visitMethod(tree, unused);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        mayMisuse |= !tree.getResources().isEmpty();
        return super.visitTry(tree, unused);
    }

    private static boolean isNamed(ExpressionTree method, String name) {
        return method instanceof MemberSelectTree select
                ? select.getIdentifier().contentEquals(name)
                : method instanceof IdentifierTree identifier
                        && identifier.getName().contentEquals(name);
    }

    /** Whether {@code text}, a simple or full name, can name the type {@code fullName}. */
    private boolean names(String text, String fullName) {
        String simpleName = fullName.substring(fullName.lastIndexOf('.') + 1);
        return text.equals(fullName)
                || (text.equals(simpleName)
                        && imports.getOrDefault(simpleName, fullName).equals(fullName));
    }
}

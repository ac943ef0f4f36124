package dev.stator.processor.analysis.tree;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to have to do with async code, told from its parsed trees alone: without types, so that a file that has nothing to
 * do with it costs one walk. May say too much, never too little.
 */
public final class AsyncMentions extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** What no method reference may name, if it is ours. */
    private static final Set<String> MISUSED = Set.of("await", "async", "emitter", "end");

    /** Single-type imports, by simple name: another framework's {@code @Async} is not ours. */
    private final Map<String, MemberSelectTree> imports = new HashMap<>();

    private final List<BlockTree> plainBodies = new ArrayList<>();
    private boolean importsFutureStatically;
    private boolean isRewritten;
    private boolean mayMisuse;

    /** Whether the method that is scanned holds classes: leaving one out would give others its number. */
    private boolean holdsClasses;

    /** How many blocks and anonymous classes are around. */
    private int codeDepth;

    private AsyncMentions() {}

    public static AsyncMentions of(CompilationUnitTree unit) {
        AsyncMentions mentions = new AsyncMentions();
        mentions.scan(unit, null);
        return mentions;
    }

    /** Whether there are async methods or blocks. */
    public boolean isRewritten() {
        return isRewritten;
    }

    /** The bodies of methods, not of constructors, that seem to have nothing to do with async code, and hold no classes. */
    public List<BlockTree> plainBodies() {
        return plainBodies;
    }

    /** Whether something may stand here that only rewritten code may hold: an await, a resource that is closed by one. */
    public boolean mayMisuse() {
        return mayMisuse;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        if (tree.getQualifiedIdentifier() instanceof MemberSelectTree name) {
            if (tree.isStatic()) {
                importsFutureStatically |= name.getExpression().toString().equals(AsyncNames.FUTURE);
            } else {
                imports.put(name.getIdentifier().toString(), name);
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
        if (AsyncNames.isNamed(method, "async")) {
            isRewritten |= method instanceof MemberSelectTree select
                    ? names(select.getExpression().toString(), AsyncNames.FUTURE)
                    : importsFutureStatically;
        }
        mayMisuse |= tree.getArguments().isEmpty()
                && (AsyncNames.isNamed(method, "await")
                        || AsyncNames.isNamed(method, "emitter")
                        || AsyncNames.isNamed(method, "end"));
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        mayMisuse |= MISUSED.contains(tree.getName().toString());
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        boolean wasRewritten = isRewritten;
        boolean mightMisuse = mayMisuse;
        isRewritten = false;
        mayMisuse =
                tree.getName().contentEquals("await") && tree.getParameters().isEmpty();
        holdsClasses = false;
        super.visitMethod(tree, unused);
        boolean isMethodOfMember = codeDepth == 0 && tree.getReturnType() != null;
        if (isMethodOfMember && tree.getBody() != null && !isRewritten && !mayMisuse && !holdsClasses) {
            plainBodies.add(tree.getBody());
        }
        isRewritten |= wasRewritten;
        mayMisuse |= mightMisuse;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        super.visitClass(tree, unused);
        holdsClasses = true;
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
        codeDepth++;
        super.visitBlock(tree, unused);
        codeDepth--;
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        codeDepth++;
        super.visitNewClass(tree, unused);
        codeDepth--;
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        mayMisuse |= !tree.getResources().isEmpty();
        return super.visitTry(tree, unused);
    }

    /** Whether {@code text}, a simple or full name, can name the type {@code fullName}. */
    private boolean names(String text, String fullName) {
        String simpleName = fullName.substring(fullName.lastIndexOf('.') + 1);
        if (!text.equals(simpleName)) {
            return text.equals(fullName);
        }
        MemberSelectTree imported = imports.get(simpleName);
        return imported == null || imported.toString().equals(fullName);
    }
}

package dev.stator.processor.analysis.tree;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
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
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Expressions that are no compile-time constants. */
    private static final Set<Tree.Kind> CREATIONS = Set.of(
            Tree.Kind.NEW_CLASS, Tree.Kind.METHOD_INVOCATION, Tree.Kind.LAMBDA_EXPRESSION, Tree.Kind.MEMBER_REFERENCE);

    /** Single-type imports, by simple name: another framework's {@code @Async} is not ours. */
    private final Map<String, MemberSelectTree> imports = new HashMap<>();

    private final List<BlockTree> plainBodies = new ArrayList<>();
    private final List<ExpressionTree> plainInitializers = new ArrayList<>();

    /** Simple names of the enums around what is scanned, and before it. */
    private final Set<String> enums = new HashSet<>();

    private boolean importsFutureStatically;
    private boolean isRewritten;
    private boolean mayMisuse;

    /** Whether the method or initializer that is scanned holds classes: leaving one out would give others its number. */
    private boolean holdsClasses;

    /** Whether the initializer that is scanned assigns something, which may be a field that nothing else assigns. */
    private boolean assigns;

    /** How many blocks, initializers and anonymous classes are around. */
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

    /**
     * The initializers of fields that seem to have nothing to do with async code, hold no classes and assign no other field. Each gives
     * its field an object, and no compile-time constant.
     */
    public List<ExpressionTree> plainInitializers() {
        return plainInitializers;
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
        boolean isPlain = isPlain(() -> {
            mayMisuse = tree.getName().contentEquals("await")
                    && tree.getParameters().isEmpty();
            super.visitMethod(tree, null);
        });
        boolean isMethodOfMember = codeDepth == 0 && tree.getReturnType() != null;
        if (isMethodOfMember && tree.getBody() != null && isPlain) {
            plainBodies.add(tree.getBody());
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (codeDepth > 0) {
            return super.visitVariable(tree, unused);
        }
        codeDepth++;
        assigns = false;
        boolean isPlain = isPlain(() -> super.visitVariable(tree, null));
        codeDepth--;
        if (isPlain && !assigns && isObject(tree) && !isEnumConstant(tree.getInitializer())) {
            plainInitializers.add(tree.getInitializer());
        }
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assigns = true;
        return super.visitAssignment(tree, unused);
    }

    /** Scans a member: whether it seems to have nothing to do with async code, and holds no classes. */
    private boolean isPlain(Runnable scan) {
        boolean wasRewritten = isRewritten;
        boolean mightMisuse = mayMisuse;
        boolean heldClasses = holdsClasses;
        isRewritten = false;
        mayMisuse = false;
        holdsClasses = false;
        scan.run();
        boolean isPlain = !isRewritten && !mayMisuse && !holdsClasses;
        isRewritten |= wasRewritten;
        mayMisuse |= mightMisuse;
        holdsClasses |= heldClasses;
        return isPlain;
    }

    /** Whether the value of the variable, known by its initializer, is an object that is no compile-time constant. */
    private static boolean isObject(VariableTree tree) {
        return tree.getInitializer() != null
                && CREATIONS.contains(tree.getInitializer().getKind())
                && !(tree.getType() instanceof PrimitiveTypeTree);
    }

    /** javac shows enum constants as fields that create their class, which nothing else may do. */
    private boolean isEnumConstant(ExpressionTree initializer) {
        return initializer instanceof NewClassTree creation
                && enums.contains(creation.getIdentifier().toString());
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        if (tree.getKind() == Tree.Kind.ENUM) {
            enums.add(tree.getSimpleName().toString());
        }
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

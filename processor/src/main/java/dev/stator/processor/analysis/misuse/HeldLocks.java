package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code java.util.concurrent.locks.Lock} that is held at an await. It belongs to a thread, and the body may go on in another one.
 *
 * <p>The key of a lock is the text of the expression that it is locked through. It is held where every way has locked it.
 */
final class HeldLocks extends FlowWarning {

    private static final String LOCK = "java.util.concurrent.locks.Lock";

    HeldLocks(File file) {
        super(file, DiagnosticId.STATOR017, Facts.Merge.EVERY_WAY);
    }

    @Override
    void call(MethodInvocationTree tree) {
        String lock = lock(tree, Set.of("lock", "lockInterruptibly"));
        if (lock != null) {
            facts.put(lock);
        }
        String unlocked = lock(tree, Set.of("unlock"));
        if (unlocked != null) {
            facts.remove(unlocked);
        }
    }

    @Override
    void await(Tree tree) {
        facts.keys().stream().findFirst().ifPresent(lock -> warn(tree, lock));
        super.await(tree);
    }

    @Override
    Outcomes outcomes(Tree condition) {
        Outcomes outcomes = super.outcomes(condition);
        String lock = lock(condition, Set.of("tryLock"));
        if (lock != null) {
            outcomes.whenTrue().put(lock);
        }
        return outcomes;
    }

    /** The lock on which {@code tree} calls one of these methods; null if it is no such call. */
    private @Nullable String lock(Tree tree, Set<String> methods) {
        if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            ExpressionTree lock = Attribution.withoutParentheses(select.getExpression());
            if (methods.contains(select.getIdentifier().toString()) && isSubtype(attribution.type(lock), LOCK)) {
                return text(lock).replaceFirst("^this\\s*\\.\\s*", "");
            }
        }
        return null;
    }
}

package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A check that warns of what is likely a mistake, once at a place.
 *
 * <p>It is silent in a declaration with {@code @SuppressWarnings} of {@code all}, or of {@code stator:} and its key.
 */
abstract class Warning extends Check {

    private final DiagnosticId id;
    private final List<String> switches;
    private final Set<Tree> warned = new HashSet<>();

    Warning(File file, DiagnosticId id) {
        super(file);
        this.id = id;
        this.switches = List.of("all", "stator:" + Objects.requireNonNull(id.key()));
    }

    /** Warns of {@code tree}, which is being scanned or stands in what is being scanned. */
    final void warn(Tree tree, Object... arguments) {
        if (!isSuppressed() && warned.add(tree)) {
            report(tree, id, arguments);
        }
    }

    private boolean isSuppressed() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            SuppressWarnings annotation = suppressWarnings(path.getLeaf());
            if (annotation != null && List.of(annotation.value()).stream().anyMatch(switches::contains)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable SuppressWarnings suppressWarnings(Tree tree) {
        return tree instanceof VariableTree || tree instanceof MethodTree || tree instanceof ClassTree
                ? attribution.declared(tree).getAnnotation(SuppressWarnings.class)
                : null;
    }
}

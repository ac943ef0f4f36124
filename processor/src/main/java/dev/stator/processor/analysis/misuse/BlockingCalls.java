package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A call in an async body that waits by holding its thread. The lambdas in it are not its body: they run wherever they are called. */
final class BlockingCalls extends Warning {

    BlockingCalls(File file) {
        super(file, DiagnosticId.STATOR018);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (attribution.method(tree) instanceof ExecutableElement method) {
            BlockingMethods row = BlockingMethods.named(method).stream()
                    .filter(each -> isIn(each, tree, method))
                    .findFirst()
                    .orElse(null);
            if (row != null && isAsync(bodies(getCurrentPath()).get(0))) {
                warn(tree, Attribution.owner(method).getSimpleName() + "." + method.getSimpleName(), row.instead());
            }
        }
        return super.visitMethodInvocation(tree, unused);
    }

    /** Whether {@code method} is the method of the row, or overrides it, and is called on what really waits. */
    private boolean isIn(BlockingMethods row, MethodInvocationTree call, ExecutableElement method) {
        TypeMirror receiver = receiver(call, method);
        return isSubtype(receiver, row.type())
                && BlockingMethods.IN_MEMORY.stream().noneMatch(type -> isSubtype(receiver, type))
                && attribution.elements().getTypeElement(row.type()).getEnclosedElements().stream()
                        .anyMatch(member -> member.equals(method)
                                || (member instanceof ExecutableElement overridden
                                        && attribution
                                                .elements()
                                                .overrides(method, overridden, Attribution.owner(method))));
    }

    private TypeMirror receiver(MethodInvocationTree call, ExecutableElement method) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                        && !method.getModifiers().contains(Modifier.STATIC)
                ? attribution.type(select.getExpression())
                : Attribution.owner(method).asType();
    }
}

package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.MethodTree;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Async} on a method that has no body to compile, holds a monitor, or answers neither a {@code Future<T>} nor a {@code Stream<T>};
 * an overridden await.
 */
final class AsyncDeclarations extends Check {

    AsyncDeclarations(File file) {
        super(file);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        if (attribution.element(tree) instanceof ExecutableElement method) {
            if (AsyncNames.isAsync(method)) {
                if (method.getKind() == ElementKind.CONSTRUCTOR) {
                    report(
                            tree,
                            DiagnosticId.STATOR004,
                            "a constructor: it makes an object, not a future",
                            "Write a static @Async method that awaits what the object needs and creates it then.");
                } else {
                    modifiers(tree, method.getModifiers());
                    result(tree, method);
                }
            }
            if (overridesAwait(method)) {
                report(tree, DiagnosticId.STATOR015);
            }
        }
        return super.visitMethod(tree, unused);
    }

    private void modifiers(MethodTree tree, Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.ABSTRACT)) {
            report(tree, DiagnosticId.STATOR004, "abstract: it has no body", "Mark the methods that implement it.");
        } else if (modifiers.contains(Modifier.NATIVE)) {
            report(
                    tree,
                    DiagnosticId.STATOR004,
                    "native: it has no body",
                    "Call the native method from one that is @Async.");
        } else if (modifiers.contains(Modifier.SYNCHRONIZED)) {
            report(
                    tree,
                    DiagnosticId.STATOR004,
                    "synchronized: it would hold the monitor while it is suspended",
                    "Use a synchronized block around the statements that need it and hold no await.");
        }
    }

    private void result(MethodTree tree, ExecutableElement method) {
        TypeMirror result = method.getReturnType();
        boolean isOurs = isFuture(result) || isStream(result);
        if (!isOurs || ((DeclaredType) result).getTypeArguments().isEmpty()) {
            report(
                    tree,
                    DiagnosticId.STATOR005,
                    method.getSimpleName() + "()",
                    name(tree, result),
                    wayOut(tree, result));
        }
    }

    /** The type as the user wrote it; but a {@code Future} or {@code Stream} that is not ours by its full name. */
    private String name(MethodTree tree, TypeMirror result) {
        String written = text(tree.getReturnType());
        if (isFuture(result) || isStream(result)) {
            return written + " without a type argument";
        }
        return written.matches("(Future|Stream)\\b.*") ? result.toString() : written;
    }

    private String wayOut(MethodTree tree, TypeMirror result) {
        String written = text(tree.getReturnType());
        if (isFuture(result)) {
            return "Say what it computes: Future<String>, or Future<Void> if nothing.";
        }
        if (isStream(result)) {
            return "Say what it emits: Stream<String>.";
        }
        if (result.getKind() == TypeKind.VOID) {
            return "Return Future<Void>, and end with return Future.done().";
        }
        if (result instanceof PrimitiveType primitive) {
            return "Return Future<" + attribution.types().boxedClass(primitive).getSimpleName() + ">.";
        }
        if (isSubtype(result, AsyncNames.FUTURE)) {
            return "The machine is a Future, but no " + written + ". Return Future.";
        }
        if (isSubtype(result, "java.util.concurrent.Future")
                || isSubtype(result, "java.util.concurrent.CompletionStage")) {
            return "Return dev.stator.Future, which is another type.";
        }
        if (isSubtype(result, AsyncNames.STREAM)) {
            return "The generator is a Stream, but no " + written + ". Return Stream.";
        }
        if (isSubtype(result, "java.util.stream.BaseStream")) {
            return "Return dev.stator.stream.Stream, which is another type.";
        }
        return "Return Future<" + written + ">.";
    }

    private static boolean isFuture(TypeMirror type) {
        return AsyncNames.isNamed(type, AsyncNames.FUTURE);
    }

    private static boolean isStream(TypeMirror type) {
        return AsyncNames.isNamed(type, AsyncNames.STREAM);
    }

    private boolean overridesAwait(ExecutableElement method) {
        return method.getSimpleName().contentEquals("await")
                && method.getParameters().isEmpty()
                && isSubtype(Attribution.owner(method).asType(), AsyncNames.FUTURE);
    }
}

package dev.stator.processor.analysis.type;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Descriptors;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.LambdaMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the user's code that becomes a machine: an async method, a generator among them, or an async block. In the class file both are methods, whose bodies
 * the linker replaces; a block is the one that javac makes of its lambda, and the captured variables are its parameters.
 *
 * @param path the method, or the lambda of the block
 * @param body the statements, or the expression of a lambda that has no statements
 * @param owner the class whose {@code this} it has
 * @param member the method around a block, or the field whose initializer it stands in; null in an initializer block. For a method,
 *     itself
 * @param typeVariables those in scope, of the classes around it first
 * @param parameters of a generator, its emitter behind them
 * @param result the T of its {@code Future<T>}; Void for a generator
 */
public record AsyncCode(
        TreePath path,
        Tree body,
        TypeElement owner,
        @Nullable Element member,
        String name,
        String descriptor,
        boolean isStatic,
        List<TypeParameterElement> typeVariables,
        List<VariableElement> parameters,
        TypeMirror result) {

    /** An async method. */
    public static AsyncCode method(Attribution attribution, TreePath path) {
        MethodTree tree = (MethodTree) path.getLeaf();
        ExecutableElement method = (ExecutableElement) attribution.declared(tree);
        List<VariableElement> parameters = new ArrayList<>(method.getParameters());
        VariableElement emitter = attribution.emitter(tree);
        if (emitter != null) {
            parameters.add(emitter);
        }
        return new AsyncCode(
                path,
                tree.getBody(),
                Attribution.owner(method),
                method,
                method.getSimpleName().toString(),
                new Descriptors(attribution).of(method),
                method.getModifiers().contains(Modifier.STATIC),
                TypeVariables.inScope(method),
                List.copyOf(parameters),
                emitter == null ? result(attribution, method.getReturnType()) : type(attribution, "java.lang.Void"));
    }

    /** The async block whose lambda is {@code path}, compiled as {@code compiled}. */
    public static AsyncCode block(Attribution attribution, TreePath path, LambdaMethod compiled) {
        LambdaExpressionTree lambda = (LambdaExpressionTree) path.getLeaf();
        TreePath member = path;
        while (!(member.getParentPath().getLeaf() instanceof ClassTree)) {
            member = member.getParentPath();
        }
        TypeElement owner =
                (TypeElement) attribution.declared(member.getParentPath().getLeaf());
        Element element = member.getLeaf() instanceof BlockTree ? null : attribution.declared(member.getLeaf());
        return new AsyncCode(
                path,
                lambda.getBody(),
                owner,
                element,
                compiled.name(),
                compiled.descriptor(),
                compiled.isStatic(),
                typeVariables(owner, member.getLeaf(), element),
                captured(attribution, lambda, compiled.parameters()),
                result(attribution, attribution.type(call(path))));
    }

    public boolean isBlock() {
        return path.getLeaf() instanceof LambdaExpressionTree;
    }

    public AsyncMethod.Kind kind() {
        if (isBlock()) {
            return AsyncMethod.Kind.BLOCK;
        }
        return member instanceof ExecutableElement method
                        && parameters.size() > method.getParameters().size()
                ? AsyncMethod.Kind.GENERATOR
                : AsyncMethod.Kind.METHOD;
    }

    /** The method that it is or stands in, by its name; null in an initializer or a constructor. */
    @Nullable
    public String methodName() {
        return member instanceof ExecutableElement method
                        && !method.getSimpleName().contentEquals("<init>")
                ? method.getSimpleName().toString()
                : null;
    }

    private static List<TypeParameterElement> typeVariables(TypeElement owner, Tree member, @Nullable Element element) {
        if (element instanceof ExecutableElement method) {
            return TypeVariables.inScope(method);
        }
        boolean isStatic = member instanceof BlockTree block
                ? block.isStatic()
                : element != null && element.getModifiers().contains(Modifier.STATIC);
        return isStatic ? List.of() : TypeVariables.inScope(owner);
    }

    /** The call of {@code Future.async} around a lambda. */
    private static Tree call(TreePath lambda) {
        TreePath call = lambda;
        while (!(call.getLeaf() instanceof MethodInvocationTree)) {
            call = call.getParentPath();
        }
        return call.getLeaf();
    }

    private static TypeMirror type(Attribution attribution, String name) {
        return attribution.elements().getTypeElement(name).asType();
    }

    /** The T of a {@code Future<T>}; for a wildcard or a raw type, what every value of it is. */
    private static TypeMirror result(Attribution attribution, TypeMirror future) {
        List<? extends TypeMirror> arguments = ((DeclaredType) future).getTypeArguments();
        if (arguments.isEmpty()) {
            return type(attribution, "java.lang.Object");
        }
        if (arguments.get(0) instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            return bound != null ? bound : attribution.types().erasure(wildcard);
        }
        return arguments.get(0);
    }

    /** The variables of these names that {@code lambda}, or a local class that it creates, uses and does not declare. */
    private static List<VariableElement> captured(
            Attribution attribution, LambdaExpressionTree lambda, List<String> names) {
        Map<String, VariableElement> used = new HashMap<>();
        Set<Element> declared = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
                declared.add(attribution.declared(tree));
                return super.visitVariable(tree, unused);
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
                String name = tree.getName().toString();
                if (names.contains(name)
                        && attribution.element(tree) instanceof VariableElement variable
                        && !variable.getKind().isField()
                        && !declared.contains(variable)) {
                    used.put(name, variable);
                }
                return null;
            }

            @Override
            public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
                if (attribution.element(tree.getIdentifier()) instanceof TypeElement created) {
                    LocalCaptures.of(created, attribution).stream()
                            .filter(variable -> !declared.contains(variable))
                            .forEach(variable ->
                                    used.putIfAbsent(variable.getSimpleName().toString(), variable));
                }
                return super.visitNewClass(tree, unused);
            }
        }.scan(lambda, null);
        List<VariableElement> captured = new ArrayList<>();
        names.forEach(name -> captured.add(Objects.requireNonNull(used.get(name))));
        return captured;
    }
}

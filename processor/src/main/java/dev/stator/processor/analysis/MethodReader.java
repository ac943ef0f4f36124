package dev.stator.processor.analysis;

import com.sun.source.tree.MethodTree;
import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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

/** One async method as a record: its header, then its body by {@link StatementReader}. */
final class MethodReader {

    /** The names that every body uses itself, see docs/design/calling-convention.md. */
    static final Set<String> RESERVED = Set.of("cx", "depth", "machine", "awaited", "state", "PENDING");

    private MethodReader() {}

    /** Reads the method, or reports what of it is not covered and answers null. */
    static @Nullable AsyncMethod read(
            Attribution attribution,
            SourceText source,
            AsyncIndex index,
            Insides insides,
            MethodTree tree,
            ExecutableElement method,
            Consumer<Problem> problems) {
        NameScope names = new NameScope();
        RESERVED.forEach(names::reserve);
        names.avoid(NamesInClasses.of(attribution, tree.getBody()));
        MethodScope scope = null;
        try {
            Local self = method.getModifiers().contains(Modifier.STATIC) ? null : self(insides, method, names);
            TakenApart takenApart = new TakenApart(attribution, tree.getBody());
            scope = new MethodScope(attribution, source, index, insides, tree, method, takenApart, names, self);
            return read(scope);
        } catch (NotCovered form) {
            problems.accept(Problem.of(
                    DiagnosticId.STATOR007,
                    AsyncIndex.outermost(Attribution.owner(method))
                            .getQualifiedName()
                            .toString(),
                    source.start(scope == null ? tree : scope.current()),
                    form.what(),
                    form.wayOut()));
            return null;
        }
    }

    private static AsyncMethod read(MethodScope scope) {
        ExecutableElement method = scope.method;
        List<Local> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(local(scope, Local.Kind.PARAMETER, parameter));
        }
        new LocalsScanner(scope).scanBody(scope.tree.getBody());
        List<Fragment> typeParameters = new ArrayList<>();
        List<String> typeArguments = new ArrayList<>();
        for (TypeParameterElement variable : TypeReader.variablesInScope(method)) {
            typeParameters.add(scope.types.parameter(variable));
            typeArguments.add(variable.getSimpleName().toString());
        }
        if (Set.copyOf(typeArguments).size() < typeArguments.size()) {
            throw new NotCovered("A type variable that hides one of the class", "Give it another name.");
        }
        return new AsyncMethod(
                Objects.requireNonNull(scope.index.reference(method)),
                simpleFileName(scope),
                signature(scope),
                typeParameters,
                typeArguments,
                scope.self,
                parameters,
                scope.types.read(resultType(scope)),
                unboxedResult(scope),
                suppressedWarnings(method),
                scope.names,
                new StatementReader(scope).block(scope.tree.getBody()),
                scope.source.lineAt(namePosition(scope)));
    }

    /** A local for a variable of the taken-apart part, with a name of its own. */
    static Local local(MethodScope scope, Local.Kind kind, VariableElement variable) {
        if (TypeReader.isAnonymous(variable.asType())) {
            throw new NotCovered(
                    "A variable whose type has no name (" + variable.getSimpleName() + ")",
                    "Declare it with a type that can be written.");
        }
        ValueType type = scope.types.valueType(variable.asType());
        Local local = new Local(
                kind, scope.names.kept(variable.getSimpleName().toString()), type.text(), type.defaultValue());
        scope.locals.put(variable, local);
        return local;
    }

    private static Local self(Insides insides, ExecutableElement method, NameScope names) {
        Fragment type = insides.types().read(Attribution.owner(method).asType());
        return new Local(Local.Kind.SELF, names.fresh("self"), type, null);
    }

    /** The T of the {@code Future<T>} that the method returns; for a wildcard, what every value of it is. */
    static TypeMirror resultType(MethodScope scope) {
        DeclaredType future = (DeclaredType) scope.method.getReturnType();
        TypeMirror argument = future.getTypeArguments().get(0);
        if (argument instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            return bound != null ? bound : scope.attribution.types().erasure(wildcard);
        }
        return argument;
    }

    static Expression.Result unboxedResult(MethodScope scope) {
        return unboxed(scope.attribution.unboxed(resultType(scope)));
    }

    /** How a value of a primitive type is answered without boxing it. */
    static Expression.Result unboxed(TypeMirror type) {
        return switch (type.getKind()) {
            case INT -> Expression.Result.INT;
            case LONG -> Expression.Result.LONG;
            case DOUBLE -> Expression.Result.DOUBLE;
            default -> Expression.Result.REFERENCE;
        };
    }

    private static String simpleFileName(MethodScope scope) {
        String path = scope.source.unit().getSourceFile().getName().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String signature(MethodScope scope) {
        String text = scope.source.slice(scope.source.start(scope.tree), scope.source.start(scope.tree.getBody()));
        return text.replaceAll("\\s+", " ").strip();
    }

    private static int namePosition(MethodScope scope) {
        int from = scope.tree.getReturnType() == null
                ? scope.source.start(scope.tree)
                : scope.source.end(scope.tree.getReturnType());
        int name = scope.source.find(scope.tree.getName().toString(), from, scope.source.end(scope.tree));
        return name < 0 ? scope.source.start(scope.tree) : name;
    }

    private static List<String> suppressedWarnings(ExecutableElement method) {
        List<String> keys = new ArrayList<>();
        Element element = method;
        while (element instanceof ExecutableElement || element instanceof TypeElement) {
            SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null) {
                keys.addAll(List.of(suppressed.value()));
            }
            element = element.getEnclosingElement();
        }
        return keys;
    }
}

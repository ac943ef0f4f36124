package dev.stator.processor.analysis.body;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.analysis.tree.TakenApart;
import dev.stator.processor.analysis.type.AsyncCode;
import dev.stator.processor.analysis.type.AsyncIndex;
import dev.stator.processor.analysis.type.Insides;
import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.NameScope;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** One async method as a record: its header, then its body by {@link StatementReader}. */
public final class MethodReader {

    private MethodReader() {}

    /** Reads the method, or reports at which line the processor failed and answers null. */
    public static @Nullable AsyncMethod read(
            Attribution attribution,
            SourceText source,
            AsyncIndex index,
            Insides insides,
            AsyncCode code,
            Consumer<Problem> problems) {
        NameScope names = new NameScope();
        ReservedNames.of(source, code.owner()).forEach(names::reserve);
        names.avoid(NamesInClasses.of(attribution, code.body()));
        Local self = code.isStatic() ? null : self(insides, code, names);
        TakenApart takenApart = new TakenApart(attribution, code.body());
        MethodScope scope = new MethodScope(attribution, source, index, insides, code, takenApart, names, self);
        try {
            return read(scope);
        } catch (RuntimeException | StackOverflowError defect) {
            problems.accept(Problem.of(
                    DiagnosticId.STATOR011,
                    AsyncIndex.outermost(code.owner()).getQualifiedName().toString(),
                    source.start(scope.current()),
                    defect));
            return null;
        }
    }

    private static AsyncMethod read(MethodScope scope) {
        AsyncCode code = scope.code;
        List<Local> parameters = new ArrayList<>();
        for (VariableElement parameter : code.parameters()) {
            parameters.add(scope.declare(Local.Kind.PARAMETER, parameter));
        }
        LocalTypePlaces.decide(scope, code.body());
        new LocalsScanner(scope).scanBody(code.body());
        List<Fragment> typeParameters = new ArrayList<>();
        List<String> typeArguments = new ArrayList<>();
        for (TypeParameterElement variable : code.typeVariables()) {
            typeParameters.add(scope.types.parameter(variable));
            typeArguments.add(scope.types.name(variable));
        }
        Statement.Block body = new StatementReader(scope).body(code.body());
        return new AsyncMethod(
                scope.index.reference(code),
                scope.source.fileName(),
                place(scope),
                code.kind(),
                signature(scope),
                typeParameters,
                typeArguments,
                scope.self,
                parameters,
                scope.types.read(code.result()),
                scope.result(),
                suppressedWarnings(scope),
                scope.names,
                scope.localTypes.moved(),
                body,
                scope.source.lineAt(namePosition(scope)));
    }

    private static Local self(Insides insides, AsyncCode code, NameScope names) {
        Fragment type =
                insides.types().within(code.typeVariables()).read(code.owner().asType());
        return new Local(Local.Kind.SELF, names.fresh("self"), type, null);
    }

    /** What it is a machine of, for readers: {@code Songs.learnSong}. */
    private static String place(MethodScope scope) {
        AsyncMethod.Reference reference = scope.index.reference(scope.code);
        if (scope.source.origin() != null && scope.code.isBlock()) {
            return scope.source.origin().place();
        }
        String name = reference.packageName().isEmpty()
                ? reference.owner()
                : reference.owner().substring(reference.packageName().length() + 1);
        String method = scope.code.methodName();
        return name.replace('$', '.') + (method == null ? "" : "." + method);
    }

    private static String signature(MethodScope scope) {
        Tree tree = scope.code.path().getLeaf();
        String text = scope.source.slice(scope.source.start(tree), scope.source.start(scope.code.body()));
        return SourceText.inOneLine(scope.code.isBlock() ? "Future.async(" + text + "...)" : text)
                .strip();
    }

    private static int namePosition(MethodScope scope) {
        Tree tree = scope.code.path().getLeaf();
        if (!(tree instanceof MethodTree method)) {
            return scope.source.start(tree);
        }
        int from = method.getReturnType() == null ? scope.source.start(tree) : scope.source.end(method.getReturnType());
        int name = scope.source.find(method.getName().toString(), from, scope.source.end(tree));
        return name < 0 ? scope.source.start(tree) : name;
    }

    /** Javac has said of the user's code what it has to say, and what the user named is suppressed for other tools too. */
    private static Set<String> suppressedWarnings(MethodScope scope) {
        AsyncCode code = scope.code;
        Set<String> keys = LintScanner.keysOf(scope.source, code.body());
        Element element = code.member() == null ? code.owner() : code.member();
        while (element != null) {
            SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null) {
                keys.addAll(List.of(suppressed.value()));
            }
            element = element.getEnclosingElement();
        }
        return keys;
    }
}

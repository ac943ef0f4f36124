package dev.stator.processor.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.stator.processor.analysis.PrivateCompilation.JavacError;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Inside;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The first stage: from the user's files to the model.
 *
 * <p>In: the files that hold async code, and those that may misuse it. Out: their async methods, the stand-ins for private members, and
 * what is wrong. If javac itself has errors in a file with async code, there is no model: either they will be gone in a later round, when
 * another processor has generated what is missing, or javac will report them.
 *
 * @param errors javac's errors in files with async code, if there are any
 * @param incomplete the other files in which javac has errors; they were left out
 */
public record Analysis(
        List<AsyncMethod> methods,
        List<Inside> insides,
        List<Problem> problems,
        List<String> errors,
        List<AsyncFile> incomplete) {

    /** Analyses the files in one private compilation. */
    public static Analysis of(Collection<AsyncFile> files, ProcessingEnvironment environment, Trees trees) {
        PrivateCompilation compilation =
                PrivateCompilation.of(files.stream().map(AsyncFile::file).toList(), environment, trees);
        List<String> errors = compilation.errors().stream()
                .filter(error -> files.stream().anyMatch(file -> file.isRewritten() && error.concerns(file.file())))
                .map(JavacError::message)
                .toList();
        if (!errors.isEmpty()) {
            return new Analysis(List.of(), List.of(), List.of(), errors, List.of());
        }
        List<AsyncFile> incomplete = files.stream()
                .filter(file -> compilation.errors().stream().anyMatch(error -> error.concerns(file.file())))
                .toList();
        List<CompilationUnitTree> units = compilation.units().stream()
                .filter(unit -> compilation.errors().stream().noneMatch(error -> error.concerns(unit.getSourceFile())))
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            Misuses.report(
                    new Attribution(compilation, unit), new SourceText(unit, compilation.trees()), problems::add);
        }
        List<AsyncMethod> methods = new ArrayList<>();
        List<Inside> insides = new ArrayList<>();
        if (problems.stream().noneMatch(Problem::isError)) {
            Map<CompilationUnitTree, Map<ExecutableElement, MethodTree>> found = new LinkedHashMap<>();
            units.forEach(unit -> found.put(unit, asyncMethods(new Attribution(compilation, unit))));
            AsyncIndex index = new AsyncIndex();
            found.forEach((unit, trees2) ->
                    trees2.forEach((method, tree) -> index.add(new Attribution(compilation, unit), tree, method)));
            found.forEach((unit, trees2) -> {
                Attribution attribution = new Attribution(compilation, unit);
                SourceText source = new SourceText(unit, compilation.trees());
                Map<TypeElement, Insides> byHost = new LinkedHashMap<>();
                trees2.forEach((method, tree) -> {
                    TypeElement host = AsyncIndex.outermost(Attribution.owner(method));
                    Insides members = byHost.computeIfAbsent(host, key -> new Insides(attribution, key));
                    AsyncMethod read =
                            MethodReader.read(attribution, source, index, members, tree, method, problems::add);
                    if (read != null) {
                        methods.add(read);
                    }
                });
                byHost.values().stream()
                        .map(Insides::inside)
                        .filter(Objects::nonNull)
                        .forEach(insides::add);
            });
        }
        return new Analysis(methods, insides, problems, errors, incomplete);
    }

    private static Map<ExecutableElement, MethodTree> asyncMethods(Attribution attribution) {
        Map<ExecutableElement, MethodTree> methods = new LinkedHashMap<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
                if (attribution.element(tree) instanceof ExecutableElement method && AsyncNames.isAsync(method)) {
                    methods.put(method, tree);
                    return null; // classes in its body become part of the machine, which is compiled in the next round
                }
                return super.visitMethod(tree, unused);
            }
        }.scan((Tree) attribution.unit(), null);
        return methods;
    }
}

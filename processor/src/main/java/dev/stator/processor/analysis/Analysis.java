package dev.stator.processor.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Inside;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The first stage: from the user's files to the model.
 *
 * <p>In: the files that hold async code. Out: their async methods, the stand-ins for private members, and what is wrong. If javac itself
 * has errors, there is no model: either they will be gone in a later round, when another processor has generated what is missing, or
 * javac will report them.
 *
 * @param errors javac's errors, if there are any
 */
public record Analysis(List<AsyncMethod> methods, List<Inside> insides, List<Problem> problems, List<String> errors) {

    /** Analyses the files in one private compilation. */
    public static Analysis of(Collection<JavaFileObject> files, ProcessingEnvironment environment, Trees trees) {
        PrivateCompilation compilation = PrivateCompilation.of(files, environment, trees);
        List<AsyncMethod> methods = new ArrayList<>();
        List<Inside> insides = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (compilation.errors().isEmpty()) {
            Map<CompilationUnitTree, Map<ExecutableElement, MethodTree>> found = new LinkedHashMap<>();
            AsyncIndex index = new AsyncIndex();
            for (CompilationUnitTree unit : compilation.units()) {
                Attribution attribution = new Attribution(compilation, unit);
                Misuses.report(attribution, new SourceText(unit, compilation.trees()), problems::add);
                found.put(unit, asyncMethods(attribution));
            }
            if (problems.isEmpty()) {
                found.forEach((unit, trees2) ->
                        trees2.forEach((method, tree) -> index.add(new Attribution(compilation, unit), tree, method)));
                found.forEach((unit, trees2) -> {
                    Attribution attribution = new Attribution(compilation, unit);
                    SourceText source = new SourceText(unit, compilation.trees());
                    InsideMembers members = new InsideMembers(attribution);
                    trees2.forEach((method, tree) -> {
                        AsyncMethod read =
                                MethodReader.read(attribution, source, index, members, tree, method, problems::add);
                        if (read != null) {
                            methods.add(read);
                        }
                    });
                    insides.addAll(members.all());
                });
            }
        }
        return new Analysis(methods, insides, problems, compilation.errors());
    }

    private static Map<ExecutableElement, MethodTree> asyncMethods(Attribution attribution) {
        Map<ExecutableElement, MethodTree> methods = new LinkedHashMap<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
                if (attribution.element(tree) instanceof ExecutableElement method && AsyncNames.isAsync(method)) {
                    methods.put(method, tree);
                }
                return super.visitMethod(tree, unused);
            }
        }.scan((Tree) attribution.unit(), null);
        return methods;
    }
}

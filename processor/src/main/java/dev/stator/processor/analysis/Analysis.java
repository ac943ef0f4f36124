package dev.stator.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stator.processor.analysis.body.MethodReader;
import dev.stator.processor.analysis.compilation.BlockMethods;
import dev.stator.processor.analysis.compilation.LambdaMethodReader;
import dev.stator.processor.analysis.compilation.PrivateCompilation;
import dev.stator.processor.analysis.misuse.Misuses;
import dev.stator.processor.analysis.tree.AsyncCodeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.analysis.type.AsyncCode;
import dev.stator.processor.analysis.type.AsyncIndex;
import dev.stator.processor.analysis.type.Insides;
import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.machine.Origin;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Inside;
import dev.stator.processor.model.LambdaMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The first stage: from the user's files to the model.
 *
 * <p>In: the files that hold async code, and those that may misuse it. Out: their async methods, the stand-ins for private members, and
 * what is wrong. If javac itself has errors in a file with async code, there is no model: either they will be gone in a later round, when
 * another processor has generated what is missing, or javac will report them.
 *
 * @param errors javac's first error in each file with async code that has one, if javac itself should not report it
 * @param incomplete the other files in which javac has errors; they were left out
 */
public record Analysis(
        List<AsyncMethod> methods,
        List<Inside> insides,
        List<Problem> problems,
        List<Problem> errors,
        List<AsyncFile> incomplete) {

    /**
     * Analyses the files in one private compilation.
     *
     * @param origins the machines of earlier rounds, by their class names
     * @param standIns the classes that stand for the user's, by their names, each with that of the user's
     * @param lambdas finds the methods of lambdas in a class file
     */
    public static Analysis of(
            Collection<AsyncFile> files,
            Map<String, Origin> origins,
            Map<String, String> standIns,
            LambdaMethodReader lambdas,
            ProcessingEnvironment environment,
            Trees trees) {
        PrivateCompilation compilation =
                PrivateCompilation.of(files.stream().map(AsyncFile::file).toList(), environment, trees);
        List<Problem> errors = files.stream()
                .filter(AsyncFile::isRewritten)
                .flatMap(file -> compilation.errors().stream()
                        .filter(error -> error.concerns(file.file()))
                        .map(error ->
                                Problem.of(DiagnosticId.STATOR008, file.className(), error.offset(), error.message()))
                        .limit(1))
                .toList();
        if (!errors.isEmpty()) {
            return new Analysis(List.of(), List.of(), List.of(), errors, List.of());
        }
        List<AsyncFile> incomplete = files.stream()
                .filter(file -> compilation.errors().stream().anyMatch(error -> error.concerns(file.file())))
                .toList();
        List<Unit> units = compilation.units().stream()
                .filter(unit -> compilation.errors().stream().noneMatch(error -> error.concerns(unit.getSourceFile())))
                .map(unit -> Unit.of(compilation, unit, origins))
                .toList();
        List<Problem> problems = new ArrayList<>();
        units.stream()
                .filter(unit -> unit.source().origin() == null) // what stands in a machine has been checked
                .forEach(unit -> Misuses.report(unit.attribution(), unit.source(), problems::add));
        List<AsyncMethod> methods = new ArrayList<>();
        List<Inside> insides = new ArrayList<>();
        if (problems.stream().noneMatch(Problem::isError)) {
            Map<Tree, LambdaMethod> lambdaMethods = BlockMethods.of(
                    units.stream()
                            .filter(unit -> !unit.found().blocks().isEmpty())
                            .map(unit -> unit.source().unit())
                            .toList(),
                    files.stream()
                            .collect(Collectors.toMap(
                                    file -> file.file().toUri(),
                                    file -> file.file().whole())),
                    compilation.trees().getSourcePositions(),
                    copies -> PrivateCompilation.classFiles(copies, environment, trees),
                    lambdas);
            AsyncIndex index = new AsyncIndex(origins, standIns);
            Map<Unit, List<AsyncCode>> all = new LinkedHashMap<>();
            for (Unit unit : units) {
                List<AsyncCode> code = unit.code(lambdaMethods);
                code.forEach(each -> index.add(unit.attribution(), unit.source(), each));
                all.put(unit, code);
            }
            all.forEach((unit, code) -> {
                Map<TypeElement, Insides> byHost = new LinkedHashMap<>();
                for (AsyncCode each : code) {
                    TypeElement host = AsyncIndex.outermost(each.owner());
                    Insides members = byHost.computeIfAbsent(host, key -> new Insides(unit.attribution(), key));
                    AsyncMethod read =
                            MethodReader.read(unit.attribution(), unit.source(), index, members, each, problems::add);
                    if (read != null) {
                        methods.add(read);
                    }
                }
                byHost.values().stream()
                        .map(Insides::inside)
                        .filter(Objects::nonNull)
                        .forEach(insides::add);
            });
        }
        return new Analysis(methods, insides, problems, errors, incomplete);
    }

    /** A file, and the async code in it. */
    private record Unit(Attribution attribution, SourceText source, AsyncCodeScanner found) {

        static Unit of(PrivateCompilation compilation, CompilationUnitTree unit, Map<String, Origin> origins) {
            Attribution attribution = compilation.attribution(unit);
            Origin origin = unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(type -> attribution.declared(type).toString())
                    .filter(origins::containsKey)
                    .map(origins::get)
                    .findFirst()
                    .orElse(null);
            return new Unit(
                    attribution, new SourceText(unit, compilation.trees(), origin), new AsyncCodeScanner(attribution));
        }

        /** The async code in the order of the source; a block without a method is never created. */
        List<AsyncCode> code(Map<Tree, LambdaMethod> lambdaMethods) {
            List<AsyncCode> code = new ArrayList<>();
            found.methods().forEach(path -> code.add(AsyncCode.method(attribution, path)));
            for (TreePath path : found.blocks()) {
                LambdaMethod compiled = lambdaMethods.get(path.getLeaf());
                if (compiled != null) {
                    code.add(AsyncCode.block(attribution, path, compiled));
                }
            }
            return code;
        }
    }
}

package dev.stator.processor.analysis.compilation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SourceText;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A second compilation of some of the user's files, up to attribution, thrown away afterwards.
 *
 * <p>In: the files, the outer environment. Out: their trees with every expression typed, or the errors that prevented it. The outer
 * trees are never touched: attributing them in place changes them, and then the real compilation fails.
 *
 * @param units the attributed files
 * @param errors what javac had against them; the trees of a file that an error concerns are not to be used
 */
public record PrivateCompilation(
        List<CompilationUnitTree> units, Trees trees, Elements elements, Types types, List<JavacError> errors) {

    /** What is known about the trees of one of the units. */
    public Attribution attribution(CompilationUnitTree unit) {
        return new Attribution(trees, elements, types, unit);
    }

    /**
     * What javac had against a file, or against none in particular.
     *
     * @param offset the character in the file, or -1
     */
    public record JavacError(@Nullable URI file, long offset, String message) {

        /** Whether {@code file} is not understood because of this. */
        public boolean concerns(JavaFileObject other) {
            return file == null || file.equals(other.toUri());
        }
    }

    public static PrivateCompilation of(
            Collection<? extends JavaFileObject> files, ProcessingEnvironment outer, Trees outerTrees) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        OuterClassPath fileManager =
                new OuterClassPath(compiler.getStandardFileManager(diagnostics, null, null), outer, outerTrees);
        JavacTask task =
                (JavacTask) compiler.getTask(null, fileManager, diagnostics, PrivateOptions.of(outer), null, files);
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            return new PrivateCompilation(
                    units, Trees.instance(task), task.getElements(), task.getTypes(), errors(diagnostics));
        } catch (IOException e) {
            return without(task, List.of(new JavacError(null, -1, String.valueOf(e.getMessage()))));
        } catch (IllegalStateException e) {
            // javac can crash after an error; what it said before is what the user has to mend
            if (errors(diagnostics).isEmpty()) {
                throw e;
            }
            return without(task, errors(diagnostics));
        }
    }

    private static PrivateCompilation without(JavacTask task, List<JavacError> errors) {
        return new PrivateCompilation(List.of(), Trees.instance(task), task.getElements(), task.getTypes(), errors);
    }

    /** Compiles other files to the end: their class files, with lines and names of variables. */
    public static ClassesInMemory classFiles(
            Collection<? extends JavaFileObject> files, ProcessingEnvironment outer, Trees outerTrees) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        ClassesInMemory classes =
                new ClassesInMemory(compiler.getStandardFileManager(diagnostics, null, null), outer, outerTrees);
        List<String> options = PrivateOptions.of(outer);
        options.add("-g:source,lines,vars");
        if (!compiler.getTask(null, classes, diagnostics, options, null, files).call()) {
            throw new IllegalStateException(errors(diagnostics).toString());
        }
        return classes;
    }

    private static List<JavacError> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> new JavacError(
                        diagnostic.getSource() == null
                                ? null
                                : diagnostic.getSource().toUri(),
                        diagnostic.getPosition(),
                        inOneLine(diagnostic.getMessage(Locale.ROOT))))
                .toList();
    }

    /** {@code cannot find symbol, symbol: method getName(), location: class Bean}. */
    private static String inOneLine(String message) {
        return message.lines()
                .map(line -> SourceText.inOneLine(line.strip()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

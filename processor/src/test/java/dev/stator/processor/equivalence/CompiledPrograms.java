package dev.stator.processor.equivalence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles programs, all in one run of javac if it can be. A program that is refused spoils no other: if a run fails, those that javac
 * has named are compiled again without the others, until each that is refused is alone.
 *
 * <p>The programs lie on the class path of this test; an empty source path keeps javac from finding them there.
 */
final class CompiledPrograms {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** The same for all runs: it has read the class path. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Function<Program, JavaFileObject> source;
    private final Path directory;
    private final Supplier<List<Processor>> processors;
    private final String[] options;
    private final Map<Program, Path> classes = new LinkedHashMap<>();
    private final Map<Program, String> errors = new LinkedHashMap<>();
    private int runs;

    private CompiledPrograms(
            Function<Program, JavaFileObject> source,
            Path directory,
            Supplier<List<Processor>> processors,
            String... options) {
        this.source = source;
        this.directory = directory;
        this.processors = processors;
        this.options = options;
    }

    /** Compiles the programs, each in the form that {@code source} gives, with new processors for each run. */
    static CompiledPrograms of(
            List<Program> programs,
            Function<Program, JavaFileObject> source,
            Path directory,
            Supplier<List<Processor>> processors,
            String... options) {
        CompiledPrograms compiled = new CompiledPrograms(source, directory, processors, options);
        compiled.compile(programs);
        return compiled;
    }

    /** Where the class files and the generated sources are, for each program that was compiled. */
    Map<Program, Path> classes() {
        return classes;
    }

    /** What javac said, for each program that it refused. */
    Map<Program, String> errors() {
        return errors;
    }

    private void compile(List<Program> programs) {
        if (programs.isEmpty()) {
            return;
        }
        Path output = directory.resolve("run" + runs++);
        String error = run(programs, output);
        if (error == null) {
            programs.forEach(program -> classes.put(program, output));
        } else if (programs.size() == 1) {
            errors.put(programs.get(0), error);
        } else {
            List<Program> named = programs.stream()
                    .filter(program -> error.contains(program.name()))
                    .toList();
            boolean tells = !named.isEmpty() && named.size() < programs.size();
            List<Program> apart = tells ? named : programs.subList(0, programs.size() / 2);
            compile(apart);
            compile(programs.stream().filter(Predicate.not(apart::contains)).toList());
        }
    }

    /** Answers null, or what javac said if it failed. */
    private String run(List<Program> programs, Path output) {
        StringWriter said = new StringWriter();
        List<String> arguments = new ArrayList<>(
                List.of("-d", output.toString(), "-sourcepath", output.toString(), "-encoding", "UTF-8"));
        arguments.addAll(Arrays.asList(options));
        try {
            Files.createDirectories(output);
            CompilationTask task = COMPILER.getTask(
                    said,
                    FILES,
                    null,
                    arguments,
                    null,
                    programs.stream().map(source).toList());
            task.setProcessors(processors.get());
            return task.call() ? null : said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException crash) {
            return said + "\n" + crash + ": " + crash.getCause();
        }
    }

    /** A loader for a program that Stator compiled. */
    ClassLoader loader(Program program) {
        try {
            return new java.net.URLClassLoader(
                    new java.net.URL[] {classes.get(program).toUri().toURL()}, CompiledPrograms.class.getClassLoader());
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}

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
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles programs, all in one run of javac; if that fails, each in a run of its own, so that one cannot spoil the others. The
 * programs lie on the class path of this test; an empty source path keeps javac from finding them there.
 *
 * @param classes where the class files and the generated sources are, for each program that was compiled
 * @param errors what javac said, for each program that it refused
 */
record CompiledPrograms(Map<Program, Path> classes, Map<Program, String> errors) {

    /** Compiles the programs, each in the form that {@code source} gives. */
    static CompiledPrograms of(
            List<Program> programs, Function<Program, JavaFileObject> source, Path directory, String... options) {
        Map<Program, Path> classes = new LinkedHashMap<>();
        Map<Program, String> errors = new LinkedHashMap<>();
        Path together = directory.resolve("together");
        if (compile(programs, source, together, options) == null) {
            programs.forEach(program -> classes.put(program, together));
        } else {
            for (Program program : programs) {
                Path alone = directory.resolve(program.feature() + "-" + program.name());
                String error = compile(List.of(program), source, alone, options);
                if (error == null) {
                    classes.put(program, alone);
                } else {
                    errors.put(program, error);
                }
            }
        }
        return new CompiledPrograms(classes, errors);
    }

    /** Answers null, or what javac said if it failed. */
    private static String compile(
            List<Program> programs, Function<Program, JavaFileObject> source, Path directory, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<String> arguments = new ArrayList<>(
                List.of("-d", directory.toString(), "-sourcepath", directory.toString(), "-encoding", "UTF-8"));
        arguments.addAll(Arrays.asList(options));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(directory);
            boolean compiled = compiler.getTask(
                            output,
                            files,
                            null,
                            arguments,
                            null,
                            programs.stream().map(source).toList())
                    .call();
            return compiled ? null : output.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException crash) {
            return output + "\n" + crash + ": " + crash.getCause();
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

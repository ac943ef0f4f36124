package dev.stator.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.AsyncProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor on sources that nobody has finished: it never fails, and javac says what it says beside a processor that does nothing.
 *
 * <p>The sources are those of the equivalence programs. {@code -Dstator.unfinished=100} makes that many texts of each, {@code
 * -Dstator.seed=7} others than usual.
 */
class UnfinishedSourcesTest {

    private static final int TEXTS = Integer.getInteger("stator.unfinished", 1);
    private static final long SEED = Long.getLong("stator.seed", 1);

    @TempDir
    private Path folder;

    /** javac itself, with rounds of processing. */
    @SupportedAnnotationTypes("*")
    private static final class Nothing extends AbstractProcessor {
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Path file, String text) {
            super(URI.create("string:///" + file.getFileName()), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @TestFactory
    Stream<DynamicTest> unfinishedSources() throws IOException, URISyntaxException {
        Path programs =
                Path.of(UnfinishedSourcesTest.class.getResource("/equivalence").toURI());
        List<Path> files;
        try (Stream<Path> walk = Files.walk(programs)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("java2"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(programs.relativize(file).toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String source = Files.readString(file);
        Random random = new Random(SEED + file.getFileName().toString().hashCode());
        for (int i = 0; i < TEXTS; i++) {
            String text =
                    random.nextBoolean() ? Mutants.beginning(source, random) : Mutants.withoutTokens(source, random);
            List<String> ours = compile(new Text(file, text), new AsyncProcessor());
            assertThat(ours).as(text).noneMatch(message -> message.contains("[STATOR011]"));
            if (ours.stream().noneMatch(message -> message.contains("[STATOR"))) {
                assertThat(ours).as(text).isEqualTo(compile(new Text(file, text), new Nothing()));
            }
        }
    }

    /** The errors, each with its line. */
    private List<String> compile(Text text, Processor processor) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null, files, diagnostics, List.of("-d", folder.toString(), "-nowarn"), null, List.of(text));
            task.setProcessors(List.of(processor));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}

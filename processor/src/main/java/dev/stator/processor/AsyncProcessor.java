package dev.stator.processor;

import com.google.auto.service.AutoService;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The entry for javac: hands each round to the {@link AsyncCompiler}.
 *
 * <p>It looks at all classes, also where nothing is marked {@code @Async}: an {@code await()} there is a mistake.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class AsyncProcessor extends AbstractProcessor {

    private @Nullable AsyncCompiler compiler;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            compiler = new AsyncCompiler(environment, WrappedEnvironments.unwrap(environment));
        } catch (IllegalArgumentException | LinkageError noTrees) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            DiagnosticId.STATOR010.format(environment.getClass().getName()));
        }
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        AsyncCompiler running = compiler;
        if (running != null) {
            try {
                if (round.processingOver()) {
                    running.finish();
                } else {
                    DeepStack.run(() -> running.round(round.getRootElements()));
                }
            } catch (RuntimeException | StackOverflowError defect) {
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, DiagnosticId.STATOR011.format(defect));
            }
        }
        return false;
    }
}

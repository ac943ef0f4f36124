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
 * <p>It claims {@code @Async}, and the {@code @Generated} of its machines, so that {@code -Xlint:processing} does not miss a processor
 * for them.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"dev.stator.Async", "javax.annotation.processing.Generated"})
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
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // nobody else processes these two, and -Xlint:processing wants a claim
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compiler != null && !round.processingOver()) {
            compiler.round(round.getRootElements());
        }
        return true;
    }
}

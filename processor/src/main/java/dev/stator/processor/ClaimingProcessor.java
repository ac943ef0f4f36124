package dev.stator.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims {@code @Async}, and the {@code @Generated} of the machines, so that {@code -Xlint:processing} does not miss a processor for
 * them. {@link AsyncProcessor} cannot: it asks for every annotation, and would claim those of others too. javac calls processors in the
 * order of their names in the service file, and stops when all annotations are claimed, so this one comes second.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"dev.stator.Async", "javax.annotation.processing.Generated"})
public final class ClaimingProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // that is what it is for
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}

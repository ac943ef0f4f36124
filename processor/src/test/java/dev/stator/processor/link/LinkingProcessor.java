package dev.stator.processor.link;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.stator.processor.machine.Linkage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Runs the linker in a compilation, and nothing else. */
@SupportedAnnotationTypes("*")
final class LinkingProcessor extends AbstractProcessor {

    private final List<Linkage> linkages;
    private final List<String> problems = new ArrayList<>();

    LinkingProcessor(Linkage... linkages) {
        this.linkages = List.of(linkages);
    }

    /** Each problem that the linker met, as {@code class: reason}. */
    List<String> problems() {
        return problems;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Linker linker = new Linker(new ClassFiles(environment.getFiler()), (name, reason) -> {
            problems.add(name + ": " + reason);
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, name + ": " + reason);
        });
        linkages.forEach(linker::expect);
        JavacTask.instance(environment).addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                TypeElement type = event.getTypeElement();
                boolean isClass = type != null && !type.getSimpleName().contentEquals("module-info");
                if (event.getKind() == TaskEvent.Kind.GENERATE && isClass) {
                    linker.generated(
                            environment
                                    .getElementUtils()
                                    .getModuleOf(type)
                                    .getQualifiedName()
                                    .toString(),
                            environment.getElementUtils().getBinaryName(type).toString(),
                            event.getSourceFile().toUri());
                } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                    linker.finish();
                }
            }
        });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}

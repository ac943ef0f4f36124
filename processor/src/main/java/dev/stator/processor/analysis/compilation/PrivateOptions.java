package dev.stator.processor.analysis.compilation;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;

/**
 * The options of the private compilation: it reads the same language and platform as the outer one, and understands whatever that one
 * understands.
 *
 * <p>No API tells the module flags of the outer compilation. So the private one exports all packages of the platform ({@code
 * --add-exports}), and resolves all modules ({@code --add-modules}): what may not be used there is the outer compilation's to refuse. An
 * error in one file does not keep it from reading the others.
 */
final class PrivateOptions {

    private static final List<String> WHOLE_PLATFORM = wholePlatform();

    private PrivateOptions() {}

    static List<String> of(ProcessingEnvironment outer) {
        List<String> options = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-Xlint:none", "-implicit:none", "-XDshould-stop.ifError=FLOW"));
        SourceVersion source = outer.getSourceVersion();
        boolean isReleaseSet = isReleaseSet(outer.getElementUtils());
        if (source != SourceVersion.latest()) {
            options.addAll(List.of(isReleaseSet ? "--release" : "-source", feature(source)));
        }
        if (outer.isPreviewEnabled()) {
            options.add("--enable-preview");
            if (source == SourceVersion.latest()) {
                options.addAll(List.of("-source", feature(source)));
            }
        }
        if (!isReleaseSet && source.compareTo(SourceVersion.RELEASE_9) >= 0) {
            options.addAll(WHOLE_PLATFORM);
        }
        return options;
    }

    private static List<String> wholePlatform() {
        List<String> options = new ArrayList<>(List.of("--add-modules", "ALL-SYSTEM"));
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            ModuleDescriptor descriptor = module.descriptor();
            Set<String> hidden = new TreeSet<>(descriptor.packages());
            hidden.removeAll(descriptor.exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet()));
            hidden.forEach(
                    name -> options.addAll(List.of("--add-exports", descriptor.name() + "/" + name + "=ALL-UNNAMED")));
        }
        return options;
    }

    /** The feature number of a release: {@code RELEASE_17} is 17. */
    private static String feature(SourceVersion source) {
        return source.name().substring("RELEASE_".length());
    }

    /** With {@code --release}, platform classes do not come from the running JDK's image. */
    private static boolean isReleaseSet(Elements elements) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        FileObject file = OuterClassPath.fileObjectOf(elements, object);
        return file != null && !"jrt".equals(file.toUri().getScheme());
    }
}

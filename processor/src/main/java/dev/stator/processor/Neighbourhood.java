package dev.stator.processor;

import dev.stator.processor.emit.ImportChoices;
import dev.stator.processor.emit.Surroundings;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What stands around the classes that are generated in one round. javac searches long for a type that is not there: it is asked once. */
final class Neighbourhood {

    private final Elements elements;

    private final ImportChoices imports = new ImportChoices();
    private final Map<TypeElement, Surroundings> surroundings = new HashMap<>();

    /** By module and name. */
    private final Map<String, Boolean> known = new HashMap<>();

    Neighbourhood(Elements elements) {
        this.elements = elements;
    }

    /** What stands around a class that is generated beside this one. */
    Surroundings around(TypeElement type) {
        return surroundings.computeIfAbsent(type, this::lookAround);
    }

    private Surroundings lookAround(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        ModuleElement module = elements.getModuleOf(type);
        return new Surroundings(
                isThere(module, "javax.annotation.processing.Generated"),
                simpleName -> isThere(module, prefix + simpleName),
                imports);
    }

    private boolean isThere(@Nullable ModuleElement module, String name) {
        return known.computeIfAbsent(module + "/" + name, key -> find(module, name) != null);
    }

    private @Nullable TypeElement find(@Nullable ModuleElement module, String name) {
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }
}

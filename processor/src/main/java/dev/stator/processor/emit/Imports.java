package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a source file spells the types that it mentions, and its imports. What it imports has its simple name, and so has a type of its own
 * package, unless something in the class hides it. Every other type is written in full.
 */
final class Imports {

    private static final String JAVA_LANG = "java.lang.";

    private final List<String> imported;
    private final Map<TypeName, String> spellings = new HashMap<>();

    /**
     * @param className the top-level class of the file
     * @param ownNames simple names that mean something else in it: type variables, members
     * @param types what it mentions
     */
    Imports(
            String packageName,
            String className,
            Collection<String> ownNames,
            Collection<TypeName> types,
            ImportChoices choices) {
        Set<String> taken = new HashSet<>(ownNames);
        types.stream()
                .filter(type -> type.packageName().equals(packageName))
                .forEach(type -> taken.add(type.simpleNames().get(0)));
        imported = choices.of(
                className,
                taken,
                types.stream()
                        .filter(type -> !type.packageName().equals(packageName))
                        .toList());
        for (TypeName type : types) {
            String topLevel = type.simpleNames().get(0);
            boolean isVisible = type.packageName().equals(packageName)
                    ? !ownNames.contains(topLevel)
                    : imported.contains(type.packageName() + "." + topLevel);
            String prefix = isVisible || type.packageName().isEmpty() ? "" : type.packageName() + ".";
            spellings.put(type, prefix + String.join(".", type.simpleNames()));
        }
    }

    /** By type, {@code Map.Entry} or {@code java.util.Map.Entry}. */
    Map<TypeName, String> spellings() {
        return spellings;
    }

    /**
     * The classes to import, sorted.
     *
     * @param declaredBeside whether the package has a type of this name: it would go before that of java.lang
     */
    List<String> classNames(Predicate<String> declaredBeside) {
        return imported.stream()
                .filter(name -> !isInJavaLang(name) || declaredBeside.test(name.substring(JAVA_LANG.length())))
                .toList();
    }

    private static boolean isInJavaLang(String name) {
        return name.startsWith(JAVA_LANG) && name.indexOf('.', JAVA_LANG.length()) < 0;
    }
}

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
 * How a source file spells the types that it mentions: by their simple names, which it imports.
 *
 * <p>A type of the file's package goes before one of another, and one that is mentioned earlier before one that is mentioned later. The
 * others of the same name are written in full, and so is a type whose name means something else in the class.
 */
final class Imports {

    private static final String JAVA_LANG = "java.lang";

    private final String packageName;
    private final Set<String> ownNames;

    /** The package of the type that a simple name means. */
    private final Map<String, String> packages = new HashMap<>();

    /**
     * @param className the top-level class of the file
     * @param ownNames simple names that mean something else in it: type variables, members
     * @param types what it mentions
     */
    Imports(String packageName, String className, Collection<String> ownNames, Collection<TypeName> types) {
        this.packageName = packageName;
        this.ownNames = new HashSet<>(ownNames);
        packages.put(className, packageName);
        types.stream()
                .filter(type -> type.packageName().equals(packageName))
                .forEach(type -> packages.put(outermost(type), packageName));
        types.forEach(type -> packages.putIfAbsent(outermost(type), type.packageName()));
    }

    private static String outermost(TypeName type) {
        return type.simpleNames().get(0);
    }

    /** {@code Map.Entry}, or {@code java.util.Map.Entry}. */
    String spelling(TypeName type) {
        String name = String.join(".", type.simpleNames());
        String outermost = outermost(type);
        boolean isSimple = !ownNames.contains(outermost) && type.packageName().equals(packages.get(outermost));
        return isSimple || type.packageName().isEmpty() ? name : type.packageName() + "." + name;
    }

    /**
     * The classes to import, sorted.
     *
     * @param declaredBeside whether the package has a type of this name: it would go before that of java.lang
     */
    List<String> classNames(Predicate<String> declaredBeside) {
        return packages.entrySet().stream()
                .filter(type -> isImported(type.getKey(), type.getValue(), declaredBeside))
                .map(type -> type.getValue() + "." + type.getKey())
                .sorted()
                .toList();
    }

    private boolean isImported(String name, String itsPackage, Predicate<String> declaredBeside) {
        return !itsPackage.isEmpty()
                && !itsPackage.equals(packageName)
                && !ownNames.contains(name)
                && (!itsPackage.equals(JAVA_LANG) || declaredBeside.test(name));
    }
}

package dev.stator.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.Fragment.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a source file spells the types that it mentions, and the imports for that. JavaPoet chooses what to import: it prints a class that
 * mentions each type once, in the order in which the text does. What it imports has its simple name; so has a type of the file's own
 * package, unless something in the class hides it. Of a nested type it is asked for the top-level one.
 *
 * <pre>
 *   package app;
 *
 *   import dev.stator.Context;
 *   import java.util.List;
 *
 *   class Songs$learnSong {
 *     static {
 *       ContextListjava.awt.List
 *     }
 *   }
 * </pre>
 */
final class Imports {

    private static final String IMPORT = "import ";
    private static final String JAVA_LANG = "java.lang.";

    private final List<String> imported = new ArrayList<>();
    private final Map<TypeName, String> spellings = new HashMap<>();

    /**
     * @param className the top-level class of the file
     * @param ownNames simple names that mean something else in it: type variables, members
     * @param types what it mentions
     */
    Imports(String packageName, String className, Collection<String> ownNames, Collection<TypeName> types) {
        CodeBlock.Builder mentions = CodeBlock.builder();
        types.forEach(type -> mentions.add("$T", topLevel(type)));
        TypeSpec shell = TypeSpec.classBuilder(className)
                .alwaysQualify(ownNames.toArray(String[]::new))
                .addStaticBlock(mentions.build())
                .build();
        JavaFile.builder(packageName, shell)
                .build()
                .toString()
                .lines()
                .filter(line -> line.startsWith(IMPORT))
                .forEach(line -> imported.add(line.substring(IMPORT.length(), line.length() - 1)));
        for (TypeName type : types) {
            String simple = String.join(".", type.simpleNames());
            boolean isVisible = type.packageName().equals(packageName)
                    ? !ownNames.contains(type.simpleNames().get(0))
                    : imported.contains(topLevel(type).canonicalName());
            boolean needsNoPackage = isVisible || type.packageName().isEmpty();
            spellings.put(type, needsNoPackage ? simple : type.packageName() + "." + simple);
        }
    }

    private static ClassName topLevel(TypeName type) {
        return ClassName.get(type.packageName(), type.simpleNames().get(0));
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

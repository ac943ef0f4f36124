package dev.stator.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.Fragment.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which types files import. JavaPoet chooses: it prints a class that mentions each type once, in the order in which the text does. Of a
 * nested type it is asked for the top-level one. Most files of a compilation mention the same types: it is asked once.
 *
 * <pre>
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
public final class ImportChoices {

    private static final String IMPORT = "import ";

    private final Map<Question, List<String>> choices = new HashMap<>();

    /** What the choice depends on: types in their order, and those of their simple names that are taken. */
    private record Question(List<TypeName> types, Set<String> taken) {
        private Question {
            types = List.copyOf(types);
            taken = Set.copyOf(taken);
        }
    }

    /**
     * The full names of the classes to import, sorted, those of java.lang among them.
     *
     * @param className the top-level class of the file
     * @param taken simple names that mean something else in the file
     * @param types what it mentions of other packages
     */
    List<String> of(String className, Collection<String> taken, List<TypeName> types) {
        Set<String> wanted = types.stream().map(ImportChoices::topLevelName).collect(Collectors.toSet());
        Set<String> inTheWay = new HashSet<>(taken);
        inTheWay.add(className);
        inTheWay.retainAll(wanted);
        return choices.computeIfAbsent(new Question(types, inTheWay), question -> chosen(className, question));
    }

    private static List<String> chosen(String className, Question question) {
        CodeBlock.Builder mentions = CodeBlock.builder();
        question.types().forEach(type -> mentions.add("$T", ClassName.get(type.packageName(), topLevelName(type))));
        TypeSpec shell = TypeSpec.classBuilder(className)
                .alwaysQualify(question.taken().toArray(String[]::new))
                .addStaticBlock(mentions.build())
                .build();
        return JavaFile.builder("", shell)
                .build()
                .toString()
                .lines()
                .filter(line -> line.startsWith(IMPORT))
                .map(line -> line.substring(IMPORT.length(), line.length() - 1))
                .toList();
    }

    private static String topLevelName(TypeName type) {
        return type.simpleNames().get(0);
    }
}

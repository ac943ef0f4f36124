package dev.stator.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.stator.processor.machine.LineMap;
import dev.stator.processor.machine.Source;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file out of the text of its class. JavaPoet chooses the imports and the spelling of each type: it prints a class that mentions
 * them all, in the order in which the text does.
 *
 * <pre>
 *   package app;
 *
 *   import dev.stator.Context;       the head of the file
 *
 *   class Songs$learnSong {
 *     static {
 *       [TYPE]Context                how the first type is spelled
 *       [TYPE]java.awt.List          and the second
 *     }
 *   }
 * </pre>
 */
final class SourceFile {

    private static final Pattern JAVA_LANG = Pattern.compile("import java\\.lang\\.(\\w+);");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> userLines = new ArrayList<>(List.of(0));
    private final List<String> types = new ArrayList<>();

    private SourceFile() {}

    /**
     * Assembles the file.
     *
     * @param typeVariables names that no import may take
     * @param ownNames simple names that mean something else in the class
     * @param declaredBeside whether the package has a type with a name: then the one of java.lang has to be imported
     * @param code the class, from its Javadoc to its last brace
     */
    static Source of(
            String packageName,
            String simpleName,
            List<String> typeVariables,
            Collection<String> ownNames,
            Predicate<String> declaredBeside,
            Code code) {
        CodeBlock.Builder mentions = CodeBlock.builder();
        code.types().forEach(type -> mentions.add("$L$T\n", UserText.TYPE, className(type)));
        TypeSpec shell = TypeSpec.classBuilder(simpleName)
                .alwaysQualify(ownNames.toArray(String[]::new))
                .addTypeVariables(
                        typeVariables.stream().map(TypeVariableName::get).toList())
                .addStaticBlock(mentions.build())
                .build();
        SourceFile file = new SourceFile();
        file.head(JavaFile.builder(packageName, shell).build().toString(), declaredBeside);
        code.text().lines().forEach(file::decode);
        return new Source(packageName, simpleName, file.text.toString(), new LineMap(file.userLines));
    }

    private static ClassName className(Fragment.TypeName type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    private void head(String printed, Predicate<String> declaredBeside) {
        boolean isBlankWanted = false;
        for (String line : printed.lines().toList()) {
            int type = line.indexOf(UserText.TYPE);
            if (type >= 0) {
                types.add(line.substring(type + 1));
            } else if (line.startsWith("package ") || isWantedImport(line, declaredBeside)) {
                endLine(line, 0);
                isBlankWanted = true;
            } else if (line.isEmpty() && isBlankWanted) {
                endLine("", 0);
                isBlankWanted = false;
            }
        }
    }

    private void endLine(String words, int userLine) {
        text.append(words).append('\n');
        userLines.add(userLine);
    }

    /** JavaPoet imports what is in java.lang too, in case that the package has a type of the same name. */
    private static boolean isWantedImport(String line, Predicate<String> declaredBeside) {
        Matcher javaLang = JAVA_LANG.matcher(line);
        return line.startsWith("import ") && !(javaLang.matches() && !declaredBeside.test(javaLang.group(1)));
    }

    /** Puts the characters back that {@link UserText} has hidden, spells the types, and takes the line marks out. */
    private void decode(String line) {
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        boolean hasWords = false;
        int userLine = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == UserText.LINE) {
                int end = line.indexOf(UserText.END, i);
                userLine = hasWords && userLine > 0 ? userLine : Integer.parseInt(line.substring(i + 1, end));
                i = end;
            } else if (c == UserText.TYPE) {
                int end = line.indexOf(UserText.END, i);
                text.append(types.get(Integer.parseInt(line.substring(i + 1, end))));
                i = end;
                hasWords = true;
            } else if (c == UserText.NEW_LINE || c == UserText.RAW_NEW_LINE) {
                if (!hasWords) {
                    text.setLength(text.lastIndexOf("\n") + 1);
                }
                endLine("", userLine);
                text.append(c == UserText.NEW_LINE ? indentation : "");
                userLine = 0;
                hasWords = false;
            } else if (c == UserText.ESCAPED) {
                text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 4;
                hasWords = true;
            } else {
                text.append(c);
                hasWords |= c != ' ';
            }
        }
        endLine("", userLine);
    }
}

package dev.stator.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.stator.processor.machine.LineMap;
import dev.stator.processor.machine.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file out of the text of its class. JavaPoet chooses the imports and the spelling of each type; the text itself, which holds
 * pieces of the user's, passes through it untouched, as the static block of an otherwise empty class that is taken away again:
 *
 * <pre>
 *   package app;                                   package app;
 *
 *   import dev.stator.Context;                     import dev.stator.Context;
 *
 *   class Songs$learnSong {
 *     static {                          ==>
 *       BEGIN
 *       final class Songs$learnSong ...            final class Songs$learnSong ...
 *       END
 *     }
 *   }
 * </pre>
 */
final class SourceFile {

    private static final String BEGIN = "\uE006";
    private static final String INDENT = "    ";
    private static final Pattern JAVA_LANG = Pattern.compile("import java\\.lang\\.(\\w+);");

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
            CodeBlock code) {
        TypeSpec shell = TypeSpec.classBuilder(simpleName)
                .alwaysQualify(ownNames.toArray(String[]::new))
                .addTypeVariables(
                        typeVariables.stream().map(TypeVariableName::get).toList())
                .addStaticBlock(CodeBlock.builder()
                        .add("$L\n", BEGIN)
                        .add(code)
                        .add("$L\n", BEGIN)
                        .build())
                .build();
        String printed =
                JavaFile.builder(packageName, shell).indent(INDENT).build().toString();
        return decoded(packageName, simpleName, withoutShell(printed, declaredBeside));
    }

    private static List<String> withoutShell(String printed, Predicate<String> declaredBeside) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        boolean inHeader = true;
        for (String line : printed.split("\n", -1)) {
            if (line.strip().equals(BEGIN)) {
                inside = !inside;
                inHeader = false;
            } else if (inside) {
                lines.add(line.isBlank() ? "" : line.substring(2 * INDENT.length()));
            } else if (inHeader && (line.startsWith("package ") || isWantedImport(line, declaredBeside))) {
                lines.add(line);
            } else if (inHeader
                    && line.isEmpty()
                    && !lines.isEmpty()
                    && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** JavaPoet imports what is in java.lang too, in case that the package has a type of the same name. */
    private static boolean isWantedImport(String line, Predicate<String> declaredBeside) {
        Matcher javaLang = JAVA_LANG.matcher(line);
        return line.startsWith("import ") && !(javaLang.matches() && !declaredBeside.test(javaLang.group(1)));
    }

    /** Puts the characters back that {@link UserText} has hidden, and takes the line marks out. */
    private static Source decoded(String packageName, String simpleName, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Integer> userLines = new ArrayList<>(List.of(0));
        for (String line : lines) {
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
                } else if (c == UserText.NEW_LINE || c == UserText.RAW_NEW_LINE) {
                    if (!hasWords) {
                        text.setLength(text.lastIndexOf("\n") + 1);
                    }
                    text.append('\n').append(c == UserText.NEW_LINE ? indentation : "");
                    userLines.add(userLine);
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
            text.append('\n');
            userLines.add(userLine);
        }
        return new Source(packageName, simpleName, text.toString(), new LineMap(userLines));
    }
}

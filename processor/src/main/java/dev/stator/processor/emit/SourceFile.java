package dev.stator.processor.emit;

import dev.stator.processor.machine.LineMap;
import dev.stator.processor.machine.Source;
import dev.stator.processor.model.Fragment.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A source file out of the text of its class. */
final class SourceFile {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> userLines = new ArrayList<>(List.of(0));

    private SourceFile() {}

    /**
     * Assembles the file.
     *
     * @param ownNames simple names that mean something else in the class: type variables, members
     * @param code the class, from its Javadoc to its last brace
     */
    static Source of(
            String packageName, String simpleName, Collection<String> ownNames, Surroundings surroundings, Code code) {
        Imports imports = new Imports(packageName, simpleName, ownNames, code.types(), surroundings.imports());
        SourceFile file = new SourceFile();
        if (!packageName.isEmpty()) {
            file.paragraph(List.of("package " + packageName + ";"));
        }
        file.paragraph(imports.classNames(surroundings.declares()).stream()
                .map(name -> "import " + name + ";")
                .toList());
        file.body(code, imports);
        return new Source(packageName, simpleName, file.text.toString(), new LineMap(file.userLines));
    }

    /** Lines of the head, and a blank one. */
    private void paragraph(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.forEach(this::line);
            line("");
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
        userLines.add(0);
    }

    private void body(Code code, Imports imports) {
        Map<TypeName, String> spellings = imports.spellings();
        int from = 0;
        for (Code.Mention mention : code.mentions()) {
            text.append(code.text(), from, mention.at()).append(spellings.get(mention.type()));
            from = mention.at();
        }
        text.append(code.text(), from, code.text().length());
        userLines.addAll(code.userLines());
    }
}

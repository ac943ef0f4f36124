package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.LocalTypes.Declaration;
import dev.stator.processor.model.LocalTypes.Member;
import dev.stator.processor.model.LocalTypes.Scope;
import java.util.List;

/**
 * Writes the types that the body declares.
 *
 * <pre>
 *   record Verse(int number, String words) {}
 *
 *   /** What the local classes of the body capture. *&#47;
 *   private static final class Scope {
 *
 *       final Songs self;
 *       final String name;
 *
 *       Scope(Songs self, String name) {
 *           this.self = self;
 *           this.name = name;
 *       }
 *
 *       class Singer {
 *           String sing(Verse verse) {
 *               return self.sung(name, verse);
 *           }
 *       }
 *   }
 * </pre>
 */
final class LocalTypeWriter {

    private final Code code;

    LocalTypeWriter(Code code) {
        this.code = code;
    }

    void write(List<Member> members) {
        for (Member member : members) {
            code.blank();
            if (member instanceof Declaration declaration) {
                declaration.comment().forEach(line -> code.line("// ", Comments.line(line)));
                code.line(declaration.text());
            } else {
                write((Scope) member);
            }
        }
    }

    private void write(Scope scope) {
        Fragment parameters = scope.typeParameters().isEmpty()
                ? Fragment.EMPTY
                : Fragment.of("<", Code.commas(scope.typeParameters()), ">");
        code.line("/** What local classes of the body capture. */");
        code.open("private ", scope.isInner() ? "" : "static ", "final class ", scope.name(), parameters, " {");
        if (!scope.captured().isEmpty()) {
            fields(scope);
        }
        write(scope.members());
        code.close("}");
    }

    private void fields(Scope scope) {
        List<Fragment> given = scope.captured().stream()
                .map(local -> Fragment.of(local.type(), " ", local))
                .toList();
        code.blank();
        given.forEach(field -> code.line("final ", field, ";"));
        code.blank();
        code.open(scope.name(), "(", Code.commas(given), ") {");
        for (Local local : scope.captured()) {
            code.line("this.", local, " = ", local, ";");
        }
        code.close("}");
    }
}

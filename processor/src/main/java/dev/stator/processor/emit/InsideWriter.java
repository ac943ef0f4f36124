package dev.stator.processor.emit;

import dev.stator.processor.machine.Source;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside;
import java.util.List;

/**
 * Writes the class that stands in for a user's class while javac compiles its machines.
 *
 * <pre>
 *   final class Songs$Inside&lt;T> {
 *
 *       int sung;
 *
 *       static &lt;T> Songs$Inside&lt;T> of(Songs&lt;T> self) {
 *           return (Songs$Inside&lt;T>) (Object) self;
 *       }
 *
 *       static &lt;T> Songs&lt;T> outside(Songs$Inside&lt;T> inside) {
 *           return (Songs&lt;T>) (Object) inside;
 *       }
 *   }
 * </pre>
 */
public final class InsideWriter {

    private InsideWriter() {}

    /** The source of {@code inside}, with {@code @Generated} on it if {@code marksGenerated}. */
    public static Source write(Inside inside, boolean marksGenerated) {
        String parameters =
                inside.typeArguments().isEmpty() ? "" : "<" + String.join(", ", inside.typeArguments()) + ">";
        Fragment declared = inside.typeParameters().isEmpty()
                ? Fragment.EMPTY
                : Fragment.of("<", Code.commas(inside.typeParameters()), ">");
        Fragment staticDeclared = declared.pieces().isEmpty() ? declared : Fragment.of(declared, " ");
        String type = inside.simpleName() + parameters;

        Code code = new Code();
        code.line("/**");
        code.line(
                " * The members of {@code ",
                inside.owner(),
                "} that only the class itself may use, as its machines use them.");
        code.line(
                " * The linker replaces every mention of this class by {@code ",
                inside.owner(),
                "} and never loads it.");
        code.line(" */");
        Suppressions.write(code, marksGenerated, List.of());
        code.open(inside.isInterface() ? "interface " : "final class ", inside.simpleName(), declared, " {");
        for (Fragment member : inside.members()) {
            code.blank();
            code.line(member);
        }
        code.blank();
        code.open("static ", staticDeclared, type, " of(", inside.ownerType(), " self) {");
        code.line("return (", type, ") (", Names.OBJECT, ") self;");
        code.close("}");
        code.blank();
        code.open("static ", staticDeclared, inside.ownerType(), " outside(", type, " inside) {");
        code.line("return (", inside.ownerType(), ") (", Names.OBJECT, ") inside;");
        code.close("}");
        code.close("}");
        return SourceFile.of(inside.packageName(), inside.simpleName(), inside.typeArguments(), code.build());
    }
}

package dev.stator.processor.emit;

import dev.stator.processor.machine.Source;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside;
import dev.stator.processor.model.Inside.Conversion;
import dev.stator.processor.model.Inside.StandIn;
import dev.stator.processor.model.Lint;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the class that stands in for a user's class while javac compiles its machines, with those of its nested types in it.
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

    private static final Set<String> LINT = new TreeSet<>(Lint.OF_ANY_CODE);

    static {
        LINT.addAll(Lint.OF_CLASSES);
    }

    private InsideWriter() {}

    public static Source write(Inside inside, Surroundings surroundings) {
        Code code = new Code();
        code.line("/**");
        code.line(" * What of {@code ", inside.host(), "} only the class itself may use, as its machines use it.");
        code.line(" * The linker replaces every mention of these classes by those that they stand for, and never loads"
                + " them.");
        code.line(" */");
        Suppressions.write(code, surroundings.readsGenerated(), LINT);
        write(code, inside.root());
        return SourceFile.of(inside.packageName(), inside.root().name(), inside.ownNames(), surroundings, code);
    }

    private static void write(Code code, StandIn standIn) {
        code.open(standIn.declaration(), " {");
        if (standIn.constants() != null) {
            code.blank();
            code.line(standIn.constants(), ";");
        }
        for (Fragment member : standIn.members()) {
            code.blank();
            code.line(member);
        }
        if (standIn.conversion() != null) {
            conversions(code, standIn.conversion());
        }
        for (StandIn nested : standIn.nested()) {
            code.blank();
            write(code, nested);
        }
        code.close("}");
    }

    private static void conversions(Code code, Conversion conversion) {
        Fragment typeParameters = conversion.typeParameters().pieces().isEmpty()
                ? Fragment.EMPTY
                : Fragment.of(conversion.typeParameters(), " ");
        if (conversion.into() != null) {
            code.blank();
            code.open(
                    "static ",
                    typeParameters,
                    conversion.standIn(),
                    " ",
                    conversion.into(),
                    "(",
                    conversion.outside(),
                    " self) {");
            code.line("return (", conversion.standIn(), ") (", Names.OBJECT, ") self;");
            code.close("}");
        }
        if (conversion.comesOut()) {
            code.blank();
            code.open("static ", typeParameters, conversion.outside(), " outside(", conversion.standIn(), " inside) {");
            code.line("return (", conversion.outside(), ") (", Names.OBJECT, ") inside;");
            code.close("}");
        }
    }
}

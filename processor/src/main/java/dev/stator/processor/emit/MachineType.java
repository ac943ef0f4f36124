package dev.stator.processor.emit;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.Set;

/** A machine's own type, and what its constructor is given. */
final class MachineType {

    /** To which javac narrows no constant that is an argument. */
    private static final Set<String> NARROW = Set.of("byte", "short", "char");

    private MachineType() {}

    /** {@code Songs$learnSong<T>}. */
    static String of(AsyncMethod method) {
        String arguments =
                method.typeArguments().isEmpty() ? "" : "<" + String.join(", ", method.typeArguments()) + ">";
        return method.reference().machine() + arguments;
    }

    /** {@code <T extends Voice>}, or nothing. */
    static Fragment declaration(AsyncMethod method) {
        return method.typeParameters().isEmpty()
                ? Fragment.EMPTY
                : Fragment.of("<", Code.commas(method.typeParameters()), ">");
    }

    /** {@code self, name}. */
    static Fragment given(AsyncMethod method) {
        return Code.commas(method.given().stream().map(Fragment::read).toList());
    }

    /** What stands for an argument that nobody will read. */
    static Fragment absent(Local given) {
        boolean isNarrow = NARROW.contains(given.type().toString());
        return isNarrow ? Fragment.of("(", given.type(), ") 0") : Fragment.text(given.defaultValue());
    }

    /** {@code Songs self, String name}. */
    static Fragment declaredGiven(AsyncMethod method) {
        return Code.commas(method.given().stream()
                .map(local -> Fragment.of(local.type(), " ", local))
                .toList());
    }
}

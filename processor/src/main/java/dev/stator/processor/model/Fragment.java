package dev.stator.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Java text with holes: the user's own words, except where a name means something else in the generated class.
 *
 * <p>A fragment holds no await. Expressions, statements and types are all fragments.
 */
public record Fragment(List<Piece> pieces) {

    public static final Fragment EMPTY = new Fragment(List.of());

    public Fragment {
        pieces = List.copyOf(pieces);
    }

    /** One piece of a fragment. */
    public sealed interface Piece {}

    /** Text that stands as it is. May hold line breaks (LF). */
    public record Text(String text) implements Piece {}

    /** What follows, up to the next line break or mark, comes from this line of the user's file. Prints nothing. */
    public record Line(int number) implements Piece {}

    /** A class or interface, by its package ("" for the unnamed one) and the simple names from the outermost type inwards. */
    public record TypeName(String packageName, List<String> simpleNames) implements Piece {}

    /** A local is used here. */
    public record Use(Local local, Access access) implements Piece {}

    /** The value of the operand with this index of the enclosing {@link Expression.Composite}. Lowering fills it. */
    public record Operand(int index) implements Piece {}

    /** How a local is used. */
    public enum Access {
        READ,
        /** Assigned, not read: {@code x = ...}. */
        WRITE,
        /** {@code x++}, {@code x += ...}. */
        UPDATE,
        /** Read inside a lambda or a class body, or named as a resource, so it must be a variable that is never assigned again. */
        CAPTURE,
        /** Declared here, by a pattern. */
        BIND
    }

    public static Fragment text(String text) {
        return new Fragment(List.of(new Text(text)));
    }

    public static Fragment read(Local local) {
        return new Fragment(List.of(new Use(local, Access.READ)));
    }

    public static Fragment type(String packageName, String... simpleNames) {
        return new Fragment(List.of(new TypeName(packageName, List.of(simpleNames))));
    }

    /** The concatenation of strings, pieces, fragments and locals (which are read). */
    public static Fragment of(Object... parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Fragment fragment) {
                pieces.addAll(fragment.pieces);
            } else if (part instanceof Piece piece) {
                pieces.add(piece);
            } else if (part instanceof Local local) {
                pieces.add(new Use(local, Access.READ));
            } else {
                pieces.add(new Text((String) part));
            }
        }
        return new Fragment(pieces);
    }

    /** This fragment with operand i replaced by {@code operands.get(i)}. */
    public Fragment fill(List<Fragment> operands) {
        List<Piece> filled = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Operand operand) {
                filled.addAll(operands.get(operand.index()).pieces);
            } else {
                filled.add(piece);
            }
        }
        return new Fragment(filled);
    }

    /** The local that is read here, if there is nothing else. */
    public @Nullable Local asLocal() {
        List<Piece> meaningful = pieces.stream()
                .filter(piece -> !(piece instanceof Line)
                        && !(piece instanceof Text text && text.text().isEmpty()))
                .toList();
        return meaningful.size() == 1 && meaningful.get(0) instanceof Use use && use.access() == Access.READ
                ? use.local()
                : null;
    }

    /** The locals used in this fragment with one of these kinds of access. */
    public List<Local> uses(Access... accesses) {
        List<Access> wanted = List.of(accesses);
        Set<Local> used = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Use use && wanted.contains(use.access())) {
                used.add(use.local());
            }
        }
        return List.copyOf(used);
    }

    /** The text without imports or marks, for dumps and comments. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Text t) {
                text.append(t.text());
            } else if (piece instanceof TypeName t) {
                text.append(String.join(".", t.simpleNames()));
            } else if (piece instanceof Use use) {
                text.append(use.local());
            } else if (piece instanceof Operand operand) {
                text.append('#').append(operand.index());
            }
        }
        return text.toString();
    }
}

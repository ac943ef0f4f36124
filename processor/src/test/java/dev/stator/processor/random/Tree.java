package dev.stator.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a program: text with smaller pieces in it.
 *
 * @param sort what may stand in its place
 * @param parts strings and trees, in the order of the text
 */
record Tree(Sort sort, List<Object> parts) {

    /** Pieces of one sort may stand in each other's place. */
    interface Sort {
        /** The smallest pieces of this sort, smallest first; empty if a piece must stay. */
        List<String> smallest();
    }

    /** The sorts that are no {@link Type}. */
    enum Place implements Sort {
        /** A statement, or several. */
        STATEMENT,
        /** A member of a class, or several. */
        MEMBER,
        /** A part that may be left out of what it stands in: a catch clause, an else, a case. */
        OPTION,
        /** A part that must stay. */
        WHOLE;

        @Override
        public List<String> smallest() {
            return this == WHOLE ? List.of() : List.of("");
        }
    }

    static Tree of(Sort sort, Object... parts) {
        return new Tree(sort, List.of(parts));
    }

    static Tree statement(Object... parts) {
        return of(Place.STATEMENT, parts);
    }

    static Tree option(Object... parts) {
        return of(Place.OPTION, parts);
    }

    static Tree member(Object... parts) {
        return of(Place.MEMBER, parts);
    }

    /** Trees one after the other, between each two of them the separator. */
    static Tree join(Sort sort, String separator, List<Tree> trees) {
        List<Object> parts = new ArrayList<>();
        for (Tree tree : trees) {
            if (!parts.isEmpty()) {
                parts.add(separator);
            }
            parts.add(tree);
        }
        return new Tree(sort, parts);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        for (Object part : parts) {
            if (part instanceof Tree tree) {
                tree.append(text);
            } else {
                text.append(part);
            }
        }
    }

    Stream<Tree> children() {
        return parts.stream().filter(Tree.class::isInstance).map(Tree.class::cast);
    }

    /** This tree and all in it. */
    Stream<Tree> all() {
        return Stream.concat(Stream.of(this), children().flatMap(Tree::all));
    }

    /** This tree with {@code replacement} in place of {@code old}, the very object. */
    Tree with(Tree old, Tree replacement) {
        if (this == old) {
            return replacement;
        }
        boolean changed = false;
        List<Object> replaced = new ArrayList<>();
        for (Object part : parts) {
            Object next = part instanceof Tree tree ? tree.with(old, replacement) : part;
            changed |= next != part;
            replaced.add(next);
        }
        return changed ? new Tree(sort, replaced) : this;
    }

    @Override
    public String toString() {
        return text();
    }
}

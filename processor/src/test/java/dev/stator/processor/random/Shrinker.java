package dev.stator.processor.random;

import dev.stator.processor.random.Tree.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes a tree smaller while it still fails.
 *
 * <p>Piece by piece from the outermost, in passes until one changes nothing: a piece is replaced by the smallest of its sort (a
 * statement by nothing, an expression by a constant), or by a smaller one of its sort inside it. Whether the result is a program at all
 * is for javac to say: what it refuses does not fail the same way.
 */
final class Shrinker {

    /** So many of the pieces inside are tried, the biggest first. */
    private static final int INSIDE = 4;

    private final Predicate<Tree> fails;
    private final long deadline;
    private final Set<String> tried = new HashSet<>();

    private Shrinker(Predicate<Tree> fails, long seconds) {
        this.fails = fails;
        this.deadline = System.nanoTime() + seconds * 1_000_000_000;
    }

    /** The smallest tree found within so many seconds. */
    static Tree shrink(Tree tree, Predicate<Tree> fails, long seconds) {
        return new Shrinker(fails, seconds).shrink(tree);
    }

    private Tree shrink(Tree start) {
        Tree tree = start;
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Tree> pieces = tree.all().toList();
            for (int i = 0; i < pieces.size(); i++) {
                Tree smaller = replaced(tree, pieces.get(i));
                if (smaller != tree) {
                    tree = smaller;
                    pieces = tree.all().toList();
                    changed = true;
                    i--;
                }
            }
        }
        return tree;
    }

    /** The tree with a smaller piece, if it still fails; otherwise the tree. */
    private Tree replaced(Tree tree, Tree piece) {
        for (Tree smaller : smaller(piece)) {
            if (System.nanoTime() > deadline) {
                return tree;
            }
            Tree candidate = tree.with(piece, smaller);
            if (tried.add(candidate.text()) && fails.test(candidate)) {
                return candidate;
            }
        }
        return tree;
    }

    private static List<Tree> smaller(Tree piece) {
        String text = piece.text();
        List<Tree> smaller = new ArrayList<>();
        if (text.isEmpty()) {
            return smaller;
        }
        piece.sort().smallest().stream()
                .limit(1)
                .filter(smallest -> smallest.length() < text.length())
                .forEach(smallest -> smaller.add(new Tree(piece.sort(), List.of(smallest))));
        if (piece.sort() == Place.WHOLE) {
            halves(piece, smaller);
        } else {
            piece.all()
                    .filter(inner -> inner != piece && inner.sort().equals(piece.sort()))
                    .filter(inner -> inner.text().length() < text.length())
                    .limit(INSIDE)
                    .forEach(smaller::add);
        }
        return smaller;
    }

    /** Half of a row of statements or members. */
    private static void halves(Tree row, List<Tree> smaller) {
        int size = row.parts().size();
        if (size > 3 && row.parts().stream().allMatch(part -> part instanceof Tree)) {
            smaller.add(new Tree(Place.WHOLE, row.parts().subList(0, size / 2)));
            smaller.add(new Tree(Place.WHOLE, row.parts().subList(size / 2, size)));
        }
    }
}

package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of a stretch of the user's text.
 *
 * <p>In: replaced and inserted fragments, in the order in which the trees are walked; none overlap. Out: the edited text with a line
 * mark at its start and after each line break.
 */
final class Replacements {

    private record Edit(int start, int end, Fragment fragment) {}

    private final SourceText source;
    private final List<Edit> edits = new ArrayList<>();

    Replacements(SourceText source) {
        this.source = source;
    }

    void replace(Tree tree, Fragment.Piece piece) {
        replace(tree, Fragment.of(piece));
    }

    void replace(Tree tree, Fragment fragment) {
        replace(source.start(tree), source.end(tree), fragment);
    }

    void replace(int start, int end, Fragment fragment) {
        edits.add(new Edit(start, end, fragment));
    }

    void insert(int position, Fragment fragment) {
        edits.add(new Edit(position, position, fragment));
    }

    Fragment apply(int from, int to) {
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort(Comparator.comparingInt(Edit::start));
        List<Fragment.Piece> pieces = new ArrayList<>();
        pieces.add(new Fragment.Line(source.lineAt(from)));
        int position = from;
        for (Edit edit : inOrder) {
            addText(position, edit.start(), pieces);
            pieces.addAll(edit.fragment().pieces());
            position = edit.end();
        }
        addText(position, to, pieces);
        return new Fragment(pieces);
    }

    private void addText(int from, int to, List<Fragment.Piece> pieces) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && source.slice(end, end + 1).charAt(0) != '\n') {
                end++;
            }
            boolean brokenHere = end < to;
            String line = source.slice(start, end).replace("\r", "");
            pieces.add(new Fragment.Text(brokenHere ? line + "\n" : line));
            start = end + 1;
            if (brokenHere) {
                pieces.add(new Fragment.Line(source.lineAt(Math.min(start, to))));
            }
        }
    }
}

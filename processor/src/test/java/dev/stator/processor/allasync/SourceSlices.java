package dev.stator.processor.allasync;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The text of a source file, by its trees. */
final class SourceSlices {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;

    SourceSlices(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.positions = trees.getSourcePositions();
        try {
            this.text = unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    String of(Tree tree) {
        return between(start(tree), end(tree));
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    long line(Tree tree) {
        return unit.getLineMap().getLineNumber(start(tree));
    }
}

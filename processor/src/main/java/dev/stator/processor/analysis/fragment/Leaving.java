package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ExpressionTree;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;

/** What stands in place of a jump: text, and between its parts the expressions of the jump that stay. */
public final class Leaving {
    private final List<Fragment> texts = new ArrayList<>(List.of(Fragment.EMPTY));
    private final List<ExpressionTree> kept = new ArrayList<>();

    public Leaving add(Object text) {
        int last = texts.size() - 1;
        texts.set(last, Fragment.of(texts.get(last), text));
        return this;
    }

    public Leaving keep(ExpressionTree expression) {
        kept.add(expression);
        texts.add(Fragment.EMPTY);
        return this;
    }

    /** The text before each of {@link #kept}, and behind the last. */
    List<Fragment> texts() {
        return texts;
    }

    List<ExpressionTree> kept() {
        return kept;
    }
}

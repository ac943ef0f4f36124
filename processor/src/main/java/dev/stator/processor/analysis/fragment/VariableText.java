package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.VariableTree;
import dev.stator.processor.analysis.tree.SourceText;

/** Where the type and the name of a variable's declaration stand in the user's text. */
record VariableText(SourceText source, VariableTree tree) {

    /** {@code _} has no name in the API. */
    private String name() {
        return tree.getName().length() == 0 ? "_" : tree.getName().toString();
    }

    /** Whether the user wrote the type: it is neither {@code var} nor left to be inferred, as of a lambda's parameter. */
    boolean hasType() {
        if (tree.getType() == null) {
            return false;
        }
        int type = source.start(tree.getType());
        int name = nameStart();
        return type >= 0 && type < name && !source.slice(type, name).strip().equals("var") && afterVar() <= type;
    }

    /** The last place before the initializer where the name stands: the type, and declarators before this one, may hold it too. */
    int nameStart() {
        int to = tree.getInitializer() == null ? source.end(tree) : source.start(tree.getInitializer());
        int start = -1;
        for (int next = nameAfter(source.start(tree), to);
                next >= 0;
                next = nameAfter(source.endOf(name(), next), to)) {
            start = next;
        }
        return start;
    }

    private int nameAfter(int from, int to) {
        return source.find(name(), from, to);
    }

    int nameEnd() {
        return source.endOf(name(), nameStart());
    }

    private int afterVar() {
        int start = Math.max(source.start(tree), source.end(tree.getModifiers()));
        int variable = source.find("var", start, source.end(tree));
        if (variable < 0 || !source.slice(start, variable).isBlank()) {
            return source.start(tree);
        }
        int end = source.endOf("var", variable);
        return Character.isWhitespace(source.slice(end, end + 1).charAt(0)) ? end : source.start(tree);
    }
}

package dev.stator.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;

/** Java source, line by line. A line is given as the parts that {@link Fragment#of} takes. */
final class Code {

    private final CodeBlock.Builder block = CodeBlock.builder();

    /** One line, or as many as the user's text in it has. */
    Code line(Object... parts) {
        List<Fragment.TypeName> types = new ArrayList<>();
        String text = UserText.encode(Fragment.of(parts), types);
        int from = 0;
        for (int i = 0; i < types.size(); i++) {
            String mark = "" + UserText.TYPE + i + UserText.END;
            int at = text.indexOf(mark, from);
            block.add("$L$T", text.substring(from, at), className(types.get(i)));
            from = at + mark.length();
        }
        block.add("$L\n", text.substring(from));
        return this;
    }

    /** A line, and what follows belongs to it. */
    Code open(Object... parts) {
        line(parts);
        block.indent();
        return this;
    }

    /** The end of what was opened. */
    Code close(Object... parts) {
        block.unindent();
        return line(parts);
    }

    /** The end of what was opened, and the beginning of what goes with it: an else, a catch. */
    Code reopen(Object... parts) {
        close(parts);
        block.indent();
        return this;
    }

    Code blank() {
        block.add("\n");
        return this;
    }

    CodeBlock build() {
        return block.build();
    }

    /** What follows in a line comes from this line of the user's file. */
    static Fragment.Line mark(int userLine) {
        return new Fragment.Line(userLine);
    }

    /** The parts of {@code fragments} with commas in between. */
    static Fragment commas(List<Fragment> fragments) {
        return separated(fragments, ", ");
    }

    static Fragment separated(List<Fragment> fragments, String separator) {
        List<Object> parts = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (!parts.isEmpty()) {
                parts.add(separator);
            }
            parts.add(fragment);
        }
        return Fragment.of(parts.toArray());
    }

    static ClassName className(Fragment.TypeName type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }
}

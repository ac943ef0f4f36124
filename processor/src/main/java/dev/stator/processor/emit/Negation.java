package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The opposite of a condition, as a person would write it:
 *
 * <pre>
 *   done           !done              song == null     song != null
 *   !done          done               i &lt; n            !(i &lt; n)
 * </pre>
 */
final class Negation {

    /** A name, a selection or a call, perhaps with a cast. */
    private static final String SIMPLE = "(\\(\\w+\\) )?[\\w.]+(\\([\\w., ]*\\))?";

    private static final Pattern PLAIN = Pattern.compile(SIMPLE);
    private static final Pattern NEGATED = Pattern.compile("!" + SIMPLE);
    private static final Pattern COMPARED = Pattern.compile(SIMPLE + " [!=]= " + SIMPLE);

    private Negation() {}

    static Fragment of(Fragment condition) {
        String text = condition.toString();
        if (PLAIN.matcher(text).matches()) {
            return Fragment.of("!", condition);
        }
        if (NEGATED.matcher(text).matches()) {
            return edited(condition, words -> words.replaceFirst("!", ""));
        }
        if (COMPARED.matcher(text).matches()) {
            boolean isEqual = text.contains(" == ");
            return edited(condition, words -> isEqual ? words.replace(" == ", " != ") : words.replace(" != ", " == "));
        }
        return Fragment.of("!(", condition, ")");
    }

    private static Fragment edited(Fragment fragment, UnaryOperator<String> edit) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : fragment.pieces()) {
            pieces.add(piece instanceof Fragment.Text words ? new Fragment.Text(edit.apply(words.text())) : piece);
        }
        return new Fragment(pieces);
    }
}

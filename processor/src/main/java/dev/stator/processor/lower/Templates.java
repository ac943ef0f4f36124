package dev.stator.processor.lower;

import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text around operands.
 *
 * <p>A template is the user's text, and so are {@link Expression.Plain plain} operands, with the parentheses that they had. An operand
 * that was taken apart and put together again gets parentheses where it needs them.
 */
final class Templates {

    private static final Pattern OPERATOR = Pattern.compile("\\s*[-+*/%<>=!&|^]+\\s*");

    /** What stands in front of an operand that needs no parentheses: a parenthesis, a comma, an assignment. */
    private static final Pattern OPENED = Pattern.compile("([(,\\[] ?|[^=!<>] = )\\z");

    private static final Pattern SWITCH = Pattern.compile("(?s).*\\bswitch\\s*\\(\\s*");

    private Templates() {}

    static Fragment fill(Fragment template, List<Expression> operands, List<Fragment> values) {
        List<Fragment> inPlace = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Fragment value = values.get(i);
            boolean standsAlone = operands.get(i) instanceof Expression.Plain || isEnclosed(template, i);
            inPlace.add(standsAlone ? value : primary(value));
        }
        return template.fill(inPlace);
    }

    private static boolean isEnclosed(Fragment template, int index) {
        String after = after(template, index);
        return (after.isEmpty() || "),]".indexOf(after.charAt(0)) >= 0)
                && OPENED.matcher(before(template, index)).find();
    }

    /** {@code expression} as the operand of any operator. */
    static Fragment primary(Fragment expression) {
        return isPrimary(expression.toString()) ? expression : Fragment.of("(", expression, ")");
    }

    /** Whether the text is a name, a literal, or a chain of calls, selections and array accesses. May say no to one of them. */
    static boolean isPrimary(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int start = i++;
                while (i < text.length() && text.charAt(i) != c) {
                    i += text.charAt(i) == '\\' ? 2 : 1;
                }
                if (text.startsWith("\"\"\"", start)) {
                    return false;
                }
            } else if (c == '(' || c == '[' || c == '{') {
                if (depth++ == 0 && i > 0 && text.charAt(i - 1) == ')' && c == '(') {
                    return false;
                }
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (depth == 0
                    && c != '.'
                    && !Character.isJavaIdentifierPart(c)
                    && !(c == ' ' && text.startsWith("new "))) {
                return false;
            } else if (depth == 0 && i > 0 && text.charAt(i - 1) == ')' && c != '.') {
                return false;
            }
        }
        return depth == 0;
    }

    /** A readable name for a temporary that holds operand {@code index}. */
    static String role(Fragment template, int index) {
        String before = before(template, index);
        String after = after(template, index);
        if (after.startsWith(".")) {
            return "receiver";
        }
        if (after.startsWith("[")) {
            return "array";
        }
        if (before.endsWith("[")) {
            return "index";
        }
        if (OPERATOR.matcher(after).matches()) {
            return "left";
        }
        if (OPERATOR.matcher(before).matches() && index > 0) {
            return "right";
        }
        if (SWITCH.matcher(before).matches()) {
            return "selector";
        }
        boolean isFirst = before.endsWith("(") && !before.equals("(");
        boolean isArgument = isFirst || before.stripTrailing().endsWith(",");
        return isArgument ? "argument" : "operand";
    }

    /** The text between the operand and the one before it. */
    private static String before(Fragment template, int index) {
        int position = position(template, index);
        int start = position;
        while (start > 0 && !(template.pieces().get(start - 1) instanceof Fragment.Operand)) {
            start--;
        }
        return new Fragment(template.pieces().subList(start, Math.max(start, position))).toString();
    }

    /** The text between the operand and the one after it. */
    private static String after(Fragment template, int index) {
        int start = Math.min(position(template, index) + 1, template.pieces().size());
        int end = start;
        while (end < template.pieces().size() && !(template.pieces().get(end) instanceof Fragment.Operand)) {
            end++;
        }
        return new Fragment(template.pieces().subList(start, end)).toString();
    }

    /** Where the operand stands; the end of a template that does not show it. */
    private static int position(Fragment template, int index) {
        int position = template.pieces().indexOf(new Fragment.Operand(index));
        return position >= 0 ? position : template.pieces().size();
    }
}

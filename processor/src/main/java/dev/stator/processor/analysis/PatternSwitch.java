package dev.stator.processor.analysis;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternTree;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A switch over patterns, whose cases are taken apart: its guards may await.
 *
 * <p>In: the selector and the cases. Out: an expression that answers which case is chosen, by its index, or -1 if none is:
 *
 * <pre>
 *   switch (sound) {                          (subject = requireNonNull(sound)) instanceof Song song && song.long().await() ? 0
 *       case Song song when song.long().await() -&gt;      : subject instanceof Duo(var a, var b) ? 1
 *       case Duo(var a, var b) -&gt;             : 2
 *       default -&gt;
 *   }
 * </pre>
 *
 * <p>{@code null} is looked for first, as it matches no pattern and no constant.
 */
final class PatternSwitch {

    private static final ValueType INT = ValueType.INT;

    private final MethodScope scope;
    private final ExpressionReader expressions;
    private final PatternReader patterns;
    private final ExpressionTree selector;
    private final Local subject;

    PatternSwitch(MethodScope scope, ExpressionReader expressions, PatternReader patterns, ExpressionTree selector) {
        this.scope = scope;
        this.expressions = expressions;
        this.patterns = patterns;
        this.selector = selector;
        this.subject = new Local(
                Local.Kind.TEMPORARY,
                scope.names.fresh("subject"),
                expressions.valueType(selector).text(),
                null);
    }

    /** Whether a switch needs this: labels of Java 21, or a selector that only these can tell. */
    static boolean is(Attribution attribution, ExpressionTree selector, List<? extends CaseTree> cases) {
        TypeMirror type = attribution.unboxed(attribution.type(selector));
        return cases.stream().map(CaseLabels::of).anyMatch(CaseLabels::areOfPatternSwitch)
                || !(type.getKind().isPrimitive()
                        || attribution.isString(type)
                        || attribution.types().asElement(type).getKind() == ElementKind.ENUM);
    }

    Expression chosen(List<? extends CaseTree> cases) {
        Expression chosen = index(defaultCase(cases));
        for (int i = cases.size() - 1; i >= 0; i--) {
            CaseLabels labels = CaseLabels.of(cases.get(i));
            for (int j = labels.constants().size() - 1; j >= 0; j--) {
                chosen = choice(isEqual(labels.constants().get(j)), labels, i, chosen);
            }
            for (int j = labels.patterns().size() - 1; j >= 0; j--) {
                chosen = choice(matches(labels.patterns().get(j)), labels, i, chosen);
            }
        }
        int nullCase = nullCase(cases);
        Expression given = new Expression.Assign(subject, value(nullCase < 0), type());
        Expression isNull = new Expression.Plain(Fragment.of(subject, " == null"), ValueType.BOOLEAN, false);
        Expression answer = nullCase < 0 ? chosen : new Expression.Conditional(isNull, index(nullCase), chosen, INT);
        return new Expression.Composite(Fragment.of(new Fragment.Operand(1)), List.of(given, answer), INT);
    }

    /** The selector; where no case is for null, it must not be null. */
    private Expression value(boolean refusesNull) {
        Expression value = expressions.read(selector);
        Fragment checked =
                Fragment.of(Fragment.type("java.util", "Objects"), ".requireNonNull(", new Fragment.Operand(0), ")");
        return refusesNull ? new Expression.Composite(checked, List.of(value), type()) : value;
    }

    private Expression choice(Expression label, CaseLabels labels, int index, Expression otherwise) {
        Expression condition = labels.guard() == null
                ? label
                : new Expression.ShortCircuit(true, label, expressions.read(labels.guard(), true));
        return new Expression.Conditional(condition, index(index), otherwise, INT);
    }

    private Expression matches(PatternTree pattern) {
        return new Expression.Match(subject(), patterns.read(pattern));
    }

    /** Whether the subject, which is not null, is a constant. */
    private Expression isEqual(ExpressionTree constant) {
        Element element = scope.attribution.element(constant);
        Fragment text;
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            TypeElement type = Attribution.owner(element);
            text = Fragment.of(subject, " == ", scope.types.name(type), "." + element.getSimpleName());
        } else if (scope.attribution.isString(scope.attribution.type(constant))) {
            text = Fragment.of(FragmentReader.read(scope, constant), ".equals(", subject, ")");
        } else {
            text = Fragment.of(subject, " == ", FragmentReader.read(scope, constant));
        }
        return new Expression.Plain(text, ValueType.BOOLEAN, false);
    }

    private Expression subject() {
        return new Expression.Plain(Fragment.read(subject), type(), true);
    }

    private ValueType type() {
        return expressions.valueType(selector);
    }

    private static Expression index(int index) {
        return new Expression.Plain(Fragment.text(String.valueOf(index)), INT, true);
    }

    private static int defaultCase(List<? extends CaseTree> cases) {
        for (int i = 0; i < cases.size(); i++) {
            if (CaseLabels.of(cases.get(i)).isDefault()) {
                return i;
            }
        }
        return -1;
    }

    private static int nullCase(List<? extends CaseTree> cases) {
        for (int i = 0; i < cases.size(); i++) {
            if (CaseLabels.of(cases.get(i)).hasNull()) {
                return i;
            }
        }
        return -1;
    }
}

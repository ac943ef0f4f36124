package dev.stator.processor.analysis.body;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternTree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.CaseLabels;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A switch over patterns, whose cases are taken apart: its guards may await.
 *
 * <p>In: the selector and the cases. Out: the tests that choose a case, in their order:
 *
 * <pre>
 *   switch (sound) {                                  subject = requireNonNull(sound)
 *       case Song song when song.long().await() -&gt;    0: subject instanceof Song song &amp;&amp; song.long().await()
 *       case Duo(var a, var b) -&gt;                     1: subject instanceof Duo(var a, var b)
 *       default -&gt;
 *   }
 * </pre>
 *
 * <p>{@code null} is looked for first, as it matches no pattern and no constant.
 */
final class PatternSwitch {

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

    Statement.Selection selection(List<? extends CaseTree> cases) {
        List<Statement.Selection.Test> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (CaseLabels.of(cases.get(i)).hasNull()) {
                tests.add(new Statement.Selection.Test(isNull(), i));
            }
        }
        Expression value = value(tests.isEmpty());
        for (int i = 0; i < cases.size(); i++) {
            CaseLabels labels = CaseLabels.of(cases.get(i));
            for (ExpressionTree constant : labels.constants()) {
                tests.add(new Statement.Selection.Test(isEqual(constant), i));
            }
            for (PatternTree pattern : labels.patterns()) {
                tests.add(new Statement.Selection.Test(guarded(matches(pattern), labels.guard()), i));
            }
        }
        return new Statement.Selection.ByTest(new Expression.Assign(subject, value, type()), tests);
    }

    private Expression isNull() {
        return new Expression.Plain(Fragment.of(subject, " == null"), ValueType.BOOLEAN, false);
    }

    /** The selector; where no case is for null, it must not be null. */
    private Expression value(boolean refusesNull) {
        Expression value = expressions.read(selector);
        Fragment checked =
                Fragment.of(Fragment.type("java.util", "Objects"), ".requireNonNull(", new Fragment.Operand(0), ")");
        return refusesNull ? new Expression.Composite(checked, List.of(value), type()) : value;
    }

    private Expression guarded(Expression pattern, @Nullable ExpressionTree guard) {
        return guard == null ? pattern : new Expression.ShortCircuit(true, pattern, expressions.read(guard, true));
    }

    private Expression matches(PatternTree pattern) {
        return new Expression.Match(subject(), patterns.read(pattern));
    }

    /** Whether the subject, which is not null, is a constant. */
    private Expression isEqual(ExpressionTree constant) {
        Fragment text;
        if (scope.attribution.isEnumConstant(constant)) {
            Element element = scope.attribution.declared(constant);
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
}

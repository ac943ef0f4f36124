package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.type.LocalScope;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A place inside a fragment: the classes and lambdas of the fragment that are around it, what is declared there, and how the code at it
 * reaches the objects and variables around the fragment.
 */
final class FragmentPlace {

    private final MethodScope scope;

    /** The scope that the fragment stands in. */
    private final @Nullable LocalScope outside;

    /** Variables declared inside the fragment. */
    private final Set<Element> declared = new HashSet<>();

    /** Classes declared inside the fragment that enclose the place, innermost first. */
    private final Deque<TypeElement> classes = new ArrayDeque<>();

    /** Lambdas and classes inside the fragment that enclose the place. */
    private int captures;

    private FragmentPlace(MethodScope scope, @Nullable LocalScope outside) {
        this.scope = scope;
        this.outside = outside;
    }

    /** At the start of a fragment. */
    static FragmentPlace of(MethodScope scope, Tree fragment) {
        return new FragmentPlace(
                scope,
                fragment instanceof ClassTree && scope.attribution.element(fragment) instanceof TypeElement type
                        ? scope.moved.scope(type)
                        : null);
    }

    void declare(Element variable) {
        declared.add(variable);
    }

    boolean declares(Element variable) {
        return declared.contains(variable);
    }

    void enterCapture() {
        captures++;
    }

    void leaveCapture() {
        captures--;
    }

    void enterClass(TypeElement type) {
        enterCapture();
        classes.push(type);
    }

    void leaveClass() {
        classes.pop();
        leaveCapture();
    }

    /** Whether the place is inside a lambda or a class of the fragment. */
    boolean isCaptured() {
        return captures > 0;
    }

    private Access access() {
        return isCaptured() ? Access.CAPTURE : Access.READ;
    }

    boolean isInClass() {
        return !classes.isEmpty();
    }

    /** Whether {@code type} is a class of the fragment around the place. */
    boolean isIn(TypeElement type) {
        return classes.contains(type);
    }

    Stream<TypeElement> classes() {
        return classes.stream();
    }

    /** Whether {@code super} speaks of a class that the fragment declares. */
    boolean isOfFragment(ExpressionTree qualifier) {
        return !(qualifier instanceof MemberSelectTree named)
                || !(scope.attribution.element(named.getExpression()) instanceof TypeElement type)
                || type.getKind().isInterface()
                || classes.contains(type);
    }

    /**
     * {@code this}, outside of the classes that the fragment declares. An async block that mentions it in dead code alone is not given
     * it: {@code true ? "" : name}.
     */
    Fragment self() {
        if (scope.self == null) {
            return nothing(scope.owner().asType());
        }
        return Fragment.of(new Fragment.Use(scope.self, access()));
    }

    /** What never runs has to have a type only. */
    private Fragment nothing(TypeMirror type) {
        return Fragment.of(
                "((",
                scope.types.read(type),
                type.getKind() == TypeKind.BOOLEAN ? ") false)" : type.getKind().isPrimitive() ? ") 0)" : ") null)");
    }

    /** The value of a variable of the body, or of one around it. */
    Fragment value(VariableElement variable) {
        Local local = scope.local(variable);
        if (local == null && scope.self == null) {
            return nothing(variable.asType());
        }
        return local == null
                ? scope.access.enclosing().captured(self(), variable)
                : Fragment.of(new Fragment.Use(local, access()));
    }

    /** The object of a scope. */
    Fragment object(LocalScope around) {
        return scope.localTypes.object(around, access());
    }

    /** Text inside a lambda that takes the place of a tree. */
    Fragment captured(Supplier<Fragment> text) {
        enterCapture();
        Fragment captured = text.get();
        leaveCapture();
        return captured;
    }

    /** Whether a class declared in the body declares a member: it moves into the machine with the body. */
    boolean isDeclaredInBody(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner && scope.declares(owner);
    }

    /** Whether a type that the body declares has its simple name here. */
    boolean sees(TypeElement type) {
        LocalScope around = scope.moved.scope(type);
        return scope.declares(type) && (around == null || (outside != null && outside.isIn(around)));
    }

    /** Whether a member that is named alone here is one of a class that the fragment declares. */
    boolean isInside(Element member) {
        return classes.stream().anyMatch(nested -> scope.access.enclosing().has(nested, member));
    }
}

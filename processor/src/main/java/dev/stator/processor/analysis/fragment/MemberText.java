package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.type.MemberAccess;
import dev.stator.processor.model.Fragment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Members as a fragment names them: alone, or behind a qualifier. */
final class MemberText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final FragmentReader reader;
    private final FragmentPlace place;
    private final TypeText types;
    private final MemberAccess members;

    /** What is assigned to. */
    private @Nullable Tree assigned;

    MemberText(MethodScope scope, Replacements replacements, FragmentReader reader, TypeText types) {
        this.scope = scope;
        this.replacements = replacements;
        this.reader = reader;
        this.place = reader.place;
        this.types = types;
        this.members = scope.access;
    }

    /** {@code target} is assigned to, and not read. */
    void assigned(Tree target) {
        assigned = target;
    }

    /** {@code qualifier.member} or {@code qualifier::member}, which ends with the name of the member, as it is written there. */
    void select(ExpressionTree qualifier, @Nullable Element member, Tree tree, CharSequence written) {
        boolean isSuper = Attribution.isSuper(qualifier);
        if (member != null && isSuper && isOfClassAbove(qualifier, member)) {
            ofClassAbove(qualifier, member, tree, written);
        } else if (member == null || (isSuper && place.isInClass() && place.isOfFragment(qualifier))) {
            reader.scan(qualifier, null);
        } else if (isSuper) {
            MemberAccess.Access reached = ofSuper(qualifier, member);
            replacements.replace(qualifier, reached.object());
            rename(tree, written, reached.name());
        } else if (!members.isIndirect(member) || place.isDeclaredInBody(member) || isInherited(qualifier, member)) {
            named(qualifier, member, tree);
        } else if (isConstant(member) && members.isForeign(member) && scope.attribution.isType(qualifier)) {
            replacements.replace(tree, literal(member)); // a bridge would be no constant
        } else if (MemberAccess.isStatic(member)) {
            MemberAccess.Access reached = members.ofType(member);
            if (scope.attribution.isType(qualifier)) {
                replacements.replace(qualifier, reached.object());
            } else {
                reader.wrap(
                        qualifier,
                        Fragment.of(
                                reached.object(),
                                "." + members.conversion(member) + "(",
                                new Fragment.Operand(FragmentReader.QUALIFIER),
                                ")"));
            }
            rename(tree, written, reached.name());
        } else {
            MemberAccess.Access reached =
                    members.of(member, Fragment.of(new Fragment.Operand(FragmentReader.QUALIFIER)));
            reader.wrap(qualifier, reached.object());
            rename(tree, written, reached.name());
        }
    }

    /** A member that the machine may name as the user does. */
    private void named(ExpressionTree qualifier, Element member, Tree tree) {
        boolean comesIn = member.getKind().isField()
                && tree != assigned
                && reader.foreign().isOne(member);
        if (comesIn) {
            replacements.insert(scope.source.start(tree), reader.foreign().incoming(scope.attribution.type(tree)));
        }
        if (scope.attribution.isType(qualifier)) {
            types.raw(qualifier);
        } else {
            reader.scan(qualifier, null);
        }
        if (comesIn) {
            replacements.insert(scope.source.end(tree), Fragment.text(")"));
        }
    }

    /** Whether {@code super.member}, inside a class that the fragment declares, is a private member of a class of the user's. */
    private boolean isOfClassAbove(ExpressionTree qualifier, Element member) {
        return place.isInClass()
                && place.isOfFragment(qualifier)
                && !MemberAccess.isInherited(member)
                && !place.isDeclaredInBody(member)
                && members.isIndirect(member);
    }

    /** Such a member is overridden by none, so {@code super} is {@code this} as the class above sees it. */
    private void ofClassAbove(ExpressionTree qualifier, Element member, Tree tree, CharSequence written) {
        Fragment object = qualifier instanceof MemberSelectTree named
                ? Fragment.text(named.getExpression() + ".this")
                : Fragment.text("this");
        MemberAccess.Access reached =
                MemberAccess.isStatic(member) ? members.ofType(member) : members.of(member, object);
        replacements.replace(qualifier, reached.object());
        rename(tree, written, reached.name());
    }

    /** Whether a class that the fragment declares inherits a member, and uses it of its own objects. */
    private boolean isInherited(ExpressionTree qualifier, Element member) {
        return members.isForeign(member)
                && scope.attribution.types().asElement(scope.attribution.type(qualifier)) instanceof TypeElement type
                && place.classes()
                        .anyMatch(nested -> members.enclosing().isSubclass(nested, Attribution.owner(member))
                                && (MemberAccess.isStatic(member)
                                        || members.enclosing().isSubclass(type, nested)));
    }

    private MemberAccess.Access ofSuper(ExpressionTree qualifier, Element member) {
        TypeElement holder = scope.owner();
        if (qualifier instanceof MemberSelectTree named
                && scope.attribution.element(named.getExpression()) instanceof TypeElement type) {
            if (type.getKind().isInterface()) {
                return members.ofSuperInterface(member, type, place.self());
            }
            holder = type;
        }
        return members.ofSuper(member, holder, place.self());
    }

    /** An unqualified field or method. */
    void unqualified(IdentifierTree tree, Element member) {
        if (place.isDeclaredInBody(member) || place.isInside(member)) {
            return;
        }
        if (isConstant(member) && (members.isForeign(member) || !MemberAccess.isStatic(member))) {
            replacements.replace(tree, literal(member));
            return;
        }
        scope.enter(tree);
        MemberAccess.Access reached = members.unqualified(member, place::self);
        replacements.replace(tree, Fragment.of(reached.object(), "." + reached.name()));
    }

    /** {@code Type.this}. */
    void qualifiedThis(MemberSelectTree tree) {
        if (scope.attribution.element(tree.getExpression()) instanceof TypeElement type && !place.isIn(type)) {
            replacements.replace(tree, members.enclosing().object(place.self(), type));
        }
    }

    private static boolean isConstant(Element member) {
        return member instanceof VariableElement field && field.getConstantValue() != null;
    }

    private Fragment literal(Element constant) {
        return Fragment.text(scope.attribution.literal((VariableElement) constant));
    }

    private void rename(Tree tree, CharSequence written, String name) {
        int end = scope.source.end(tree);
        replacements.replace(scope.source.startOf(written, end), end, Fragment.text(name));
    }
}

package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.type.EnclosingObjects;
import dev.stator.processor.analysis.type.InferredTypes;
import dev.stator.processor.analysis.type.LocalScope;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * {@code new}.
 *
 * <pre>
 * new Verse(1)        Songs$Inside.Verse.outside(new Songs$Inside.Verse(1))     (a private constructor)
 * new Refrain(2)      self.new Refrain(2)                                       (an inner class)
 * new Secret(3)       new Songs$Inside.Secret(3)                                (a private class)
 * </pre>
 */
public final class CreationText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final FragmentReader reader;
    private final LocalCreation local;

    CreationText(MethodScope scope, Replacements replacements, FragmentReader reader) {
        this.scope = scope;
        this.replacements = replacements;
        this.reader = reader;
        this.local = new LocalCreation(scope, reader);
    }

    void read(NewClassTree tree) {
        if (tree.getClassBody() != null
                && scope.attribution.declared(tree.getClassBody()) instanceof TypeElement anonymous
                && scope.moved.holds(anonymous)) {
            scope.localTypes.readAnonymous(tree);
            readMoved(tree, anonymous);
            return;
        }
        TypeElement type =
                scope.attribution.element(base(tree.getIdentifier())) instanceof TypeElement named ? named : null;
        if (type != null && !scope.declares(type)) {
            read(tree, type);
            return;
        }
        Fragment object = type == null || tree.getEnclosingExpression() != null ? null : object(type);
        if (object == null) {
            reader.scan(tree.getEnclosingExpression(), null);
            identifier(tree);
        } else {
            replacements.insert(scope.source.start(tree), Fragment.of(object, "."));
            arguments(tree.getIdentifier());
        }
        rest(tree);
    }

    private void read(NewClassTree tree, TypeElement type) {
        Element constructor = scope.attribution.declared(tree);
        boolean isConverted =
                tree.getClassBody() == null && scope.insides.hides(constructor) && !scope.insides.isWhole(type);
        Tree base = base(tree.getIdentifier());
        if (isConverted) {
            replacements.insert(
                    scope.source.start(tree), Fragment.of(scope.insides.declaring(constructor), ".outside("));
        }
        if (isInner(type) && (tree.getEnclosingExpression() != null || !reader.place.isInside(type))) {
            outer(tree, type, isConverted);
            replacements.replace(base, Fragment.text(scope.insides.nestedName(type)));
            arguments(tree, isConverted);
        } else if (isConverted) {
            replacements.replace(base, scope.insides.name(type));
            arguments(tree, true);
        } else {
            reader.scan(tree.getEnclosingExpression(), null);
            identifier(tree);
        }
        if (LocalCreation.needs(type)) {
            replacements.insert(openingParenthesis(tree) + 1, captured(type, tree));
        }
        rest(tree);
        if (isConverted) {
            replacements.insert(scope.source.end(tree), Fragment.text(")"));
        }
    }

    /** What a local class of plain code is given in front of the arguments of its constructor. */
    Fragment captured(TypeElement type, NewClassTree creation) {
        return local.arguments(
                constructor(type, creation), creation.getArguments().size());
    }

    /** {@code new Verse(1) {...}}, whose class has got a name. */
    private void readMoved(NewClassTree tree, TypeElement anonymous) {
        LocalScope around = scope.moved.scope(anonymous);
        Fragment name = scope.moved.isInner(anonymous)
                ? Fragment.of(
                        reader.place.object(Objects.requireNonNull(around)), ".new ", scope.moved.simpleName(anonymous))
                : Fragment.of("new ", scope.moved.name(anonymous));
        Fragment before = Fragment.of(name, "(");
        int position = scope.source.start(tree);
        List<ExpressionTree> arguments = new ArrayList<>(tree.getArguments());
        if (tree.getEnclosingExpression() != null) {
            arguments.add(0, tree.getEnclosingExpression());
        }
        for (ExpressionTree argument : arguments) {
            replacements.replace(position, scope.source.start(argument), before);
            reader.scan(argument, null);
            position = scope.source.end(argument);
            before = Fragment.text(", ");
        }
        replacements.replace(
                position, scope.source.end(tree), arguments.isEmpty() ? Fragment.of(before, ")") : Fragment.text(")"));
    }

    private void rest(NewClassTree tree) {
        reader.scan(tree.getTypeArguments(), null);
        if (scope.attribution.declared(tree) instanceof ExecutableElement constructor
                && reader.foreign().isOne(constructor)
                && scope.attribution.type(tree) instanceof DeclaredType type) {
            ExecutableType asMember = (ExecutableType) scope.attribution.types().asMemberOf(type, constructor);
            reader.foreign().arguments(constructor, asMember, tree.getArguments());
        } else {
            reader.scan(tree.getArguments(), null);
        }
        reader.scan(tree.getClassBody(), null);
    }

    /** The constructor of the class that is named: an anonymous subclass has one of its own. */
    private ExecutableElement constructor(TypeElement type, NewClassTree tree) {
        ExecutableElement called = (ExecutableElement) scope.attribution.declared(tree);
        if (tree.getClassBody() == null) {
            return called;
        }
        List<String> parameters = erased(called);
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> erased(constructor).equals(parameters))
                .findFirst()
                .orElseThrow();
    }

    private List<String> erased(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter ->
                        scope.attribution.types().erasure(parameter.asType()).toString())
                .toList();
    }

    private int openingParenthesis(NewClassTree tree) {
        int end = tree.getArguments().isEmpty()
                ? scope.source.end(tree)
                : scope.source.start(tree.getArguments().get(0));
        return scope.source.find("(", scope.source.end(tree.getIdentifier()), end);
    }

    private void identifier(NewClassTree tree) {
        if (tree.getEnclosingExpression() == null) {
            reader.scan(tree.getIdentifier(), null);
        } else {
            arguments(tree.getIdentifier());
        }
    }

    /** The type arguments of what is created. A diamond is filled in where the call around it would come between it and its target type. */
    private void arguments(NewClassTree tree, boolean isConverted) {
        arguments(tree.getIdentifier());
        if (isConverted
                && TargetTyping.isDiamond(tree)
                && scope.attribution.type(tree) instanceof DeclaredType type
                && type.getTypeArguments().stream().allMatch(InferredTypes::hasName)) {
            List<Fragment> arguments =
                    type.getTypeArguments().stream().map(scope.types::read).toList();
            replacements.replace(
                    scope.source.end(base(tree.getIdentifier())),
                    scope.source.end(tree.getIdentifier()),
                    Fragment.of("<", TypeReader.commas(arguments), ">"));
        }
    }

    private void arguments(ExpressionTree identifier) {
        if (identifier instanceof ParameterizedTypeTree parameterized) {
            reader.scan(parameterized.getTypeArguments(), null);
        }
    }

    /** The object around that an inner class gets, as the class around it or as that one's stand-in. */
    private void outer(NewClassTree tree, TypeElement type, boolean isConverted) {
        TypeElement outer = Attribution.owner(type);
        boolean asStandIn = isStandIn(type) || (isConverted && !scope.insides.isWhole(outer));
        Fragment before = asStandIn ? conversion(outer) : Fragment.EMPTY;
        String after = asStandIn ? ")" : "";
        if (tree.getEnclosingExpression() != null) {
            reader.wrap(
                    tree.getEnclosingExpression(),
                    Fragment.of(before, new Fragment.Operand(FragmentReader.QUALIFIER), after));
        } else {
            EnclosingObjects enclosing = scope.access.enclosing();
            Fragment object = enclosing.object(reader.place.self(), enclosing.holder(type));
            replacements.insert(scope.source.start(tree), Fragment.of(before, object, after, "."));
        }
    }

    /** The object around an inner class that has to be named, or null. */
    @Nullable
    Fragment around(TypeElement type) {
        if (scope.declares(type)) {
            return object(type);
        }
        if (!isInner(type) || reader.place.isInside(type)) {
            return null;
        }
        EnclosingObjects enclosing = scope.access.enclosing();
        return converted(enclosing.object(reader.place.self(), enclosing.holder(type)), type);
    }

    /** {@code outer.super(...)}: creates the part of the object that is of an inner superclass. */
    void superclass(ExpressionTree outer, TypeElement superclass) {
        reader.wrap(outer, converted(Fragment.of(new Fragment.Operand(FragmentReader.QUALIFIER)), superclass));
    }

    /** The object around an inner class, as that is written. */
    Fragment converted(Fragment object, TypeElement type) {
        return isStandIn(type) ? Fragment.of(conversion(Attribution.owner(type)), object, ")") : object;
    }

    /** Whether the object around an inner class has to be a stand-in. */
    private boolean isStandIn(TypeElement type) {
        return scope.insides.holds(type) && !scope.insides.isWhole(Attribution.owner(type));
    }

    /** {@code Songs$Inside.of(}. */
    private Fragment conversion(TypeElement type) {
        return Fragment.of(scope.insides.converting(type), "." + scope.insides.conversion(type) + "(");
    }

    /** The object of the scope that a local class stands in, where that is not around already; or null. */
    private @Nullable Fragment object(TypeElement type) {
        LocalScope around = scope.moved.scope(type);
        boolean isLocal = !(type.getEnclosingElement() instanceof TypeElement);
        return around != null && isLocal && scope.moved.isInner(type) && !reader.place.sees(type)
                ? reader.place.object(around)
                : null;
    }

    /**
     * Whether {@code outer.new Inner(...) {...}} is meant. javac makes the object around it an argument of the anonymous class, with a
     * check that is not in the source.
     */
    public static boolean namesOuter(NewClassTree anonymous) {
        return anonymous.getEnclosingExpression() != null
                || (!anonymous.getArguments().isEmpty()
                        && anonymous.getArguments().get(0).getKind() == Tree.Kind.OTHER);
    }

    /** Whether creating the class needs an object around it. */
    public static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingElement() instanceof TypeElement outer
                && !outer.getKind().isInterface();
    }

    private static Tree base(ExpressionTree identifier) {
        Tree base = identifier instanceof ParameterizedTypeTree parameterized ? parameterized.getType() : identifier;
        return base instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : base;
    }
}

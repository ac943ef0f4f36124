package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.MemberReferenceTree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.type.EnclosingObjects;
import dev.stator.processor.analysis.type.MemberAccess;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/**
 * Method references that a machine cannot make by their class, as lambdas.
 *
 * <pre>
 * Songs::secret       (argument, argument2) -> Songs$Inside.of(argument).secret(argument2)     (private)
 * Songs::new          (argument) -> Songs$Inside.outside(new Songs$Inside(argument))           (private)
 * Refrain::new        (argument) -> self.new Refrain(argument)                                 (an inner class)
 * </pre>
 */
final class ReferenceText {

    private final MethodScope scope;
    private final FragmentReader reader;

    ReferenceText(MethodScope scope, FragmentReader reader) {
        this.scope = scope;
        this.reader = reader;
    }

    boolean isLambda(MemberReferenceTree tree, Element element) {
        if (reader.place.isDeclaredInBody(element)) {
            return element.getKind() == ElementKind.CONSTRUCTOR
                    && tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
                    && !(scope.attribution.type(tree.getQualifierExpression()) instanceof ArrayType)
                    && scope.moved.isInner(Attribution.owner(element))
                    && !reader.place.sees(Attribution.owner(element));
        }
        if (!scope.attribution.isType(tree.getQualifierExpression())) {
            return false;
        }
        TypeElement type = Attribution.owner(element);
        boolean isHidden = scope.insides.hides(element) && !scope.insides.isWhole(type);
        return element.getKind() == ElementKind.CONSTRUCTOR
                ? isHidden || (CreationText.isInner(type) && !reader.place.isInside(type))
                : isHidden && !MemberAccess.isStatic(element);
    }

    /**
     * Whether a method that speaks of another package's protected types is named as it stands: what the function is given, and answers,
     * can be written.
     */
    boolean isDenotable(MemberReferenceTree tree, Element element) {
        if (!scope.insides.speaksOfProtected(element) || scope.access.isForeign(element)) {
            return false;
        }
        DeclaredType functional = (DeclaredType) scope.attribution.type(tree);
        return function(functional)
                .map(method -> (ExecutableType) scope.attribution.types().asMemberOf(functional, method))
                .filter(type -> scope.insides.canDenote(type.getReturnType()))
                .filter(type -> type.getParameterTypes().stream().allMatch(scope.insides::canDenote))
                .isPresent();
    }

    Fragment lambda(MemberReferenceTree tree, Element element) {
        List<Fragment> arguments = new ArrayList<>();
        for (int i = 0, count = parameters((DeclaredType) scope.attribution.type(tree)); i < count; i++) {
            arguments.add(Fragment.text(scope.names.fresh("argument")));
        }
        ExecutableElement method = (ExecutableElement) element;
        Fragment parameters = Fragment.of("(", TypeReader.commas(arguments), ") -> ");
        if (method.getKind() != ElementKind.CONSTRUCTOR) {
            MemberAccess.Access reached = scope.access.of(method, arguments.get(0));
            return Fragment.of(
                    parameters,
                    reached.object(),
                    "." + reached.name() + "(",
                    TypeReader.commas(arguments.subList(1, arguments.size())),
                    ")");
        }
        TypeElement type = Attribution.owner(method);
        String diamond = type.getTypeParameters().isEmpty() ? "" : "<>";
        Fragment created = Fragment.of(diamond + "(", TypeReader.commas(arguments), ")");
        boolean isHidden = scope.insides.hides(method) && !scope.insides.isWhole(type);
        if (scope.declares(type)) {
            Fragment object =
                    reader.place.captured(() -> reader.place.object(Objects.requireNonNull(scope.moved.scope(type))));
            return Fragment.of(parameters, object, ".new " + type.getSimpleName(), created);
        }
        if (!CreationText.isInner(type)) {
            return Fragment.of(
                    parameters,
                    scope.insides.declaring(method),
                    ".outside(new ",
                    scope.insides.name(type),
                    created,
                    ")");
        }
        TypeElement outer = Attribution.owner(type);
        EnclosingObjects enclosing = scope.access.enclosing();
        Fragment object = enclosing.object(reader.place.captured(reader.place::self), enclosing.holder(type));
        boolean asStandIn = (isHidden || scope.insides.holds(type)) && !scope.insides.isWhole(outer);
        Fragment around = asStandIn
                ? Fragment.of(scope.insides.converting(outer), "." + scope.insides.conversion(outer) + "(", object, ")")
                : object;
        Fragment creation = Fragment.of(around, ".new " + scope.insides.nestedName(type), created);
        return isHidden
                ? Fragment.of(parameters, scope.insides.declaring(method), ".outside(", creation, ")")
                : Fragment.of(parameters, creation);
    }

    /** How many parameters the method of a functional interface has. */
    private int parameters(DeclaredType functional) {
        return function(functional).map(method -> method.getParameters().size()).orElse(0);
    }

    private Optional<ExecutableElement> function(DeclaredType functional) {
        return ElementFilter.methodsIn(scope.attribution.elements().getAllMembers((TypeElement) functional.asElement()))
                .stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !isOfObject(method))
                .findFirst();
    }

    /** {@code boolean equals(Object)} of Comparator and the like. */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = scope.attribution.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(inherited -> scope.attribution.elements().overrides(method, inherited, object)
                        || (inherited.getSimpleName().equals(method.getSimpleName())
                                && inherited.getParameters().size()
                                        == method.getParameters().size()));
    }
}

package dev.stator.processor.analysis;

import com.sun.source.tree.ClassTree;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.LocalTypes;
import dev.stator.processor.model.LocalTypes.Member;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The types of a body that move into its machine.
 *
 * <p>In: their declarations, in the order of the source. Out: members of the machine; and where the user declares a class that captures
 * something, the statement that makes the object which holds it.
 *
 * <pre>
 *   class Singer {                              scope = new Scope(self, name);
 *       String sing() { return tune + name; }
 *   }
 *   new Singer()                                scope.new Singer()
 * </pre>
 */
final class LocalTypeReader {

    private final MethodScope scope;
    private final Map<LocalScope, Local> objects = new LinkedHashMap<>();
    private final Map<@Nullable LocalScope, List<Member>> members = new LinkedHashMap<>();

    /** The scopes in the order of their declarations. */
    private final List<LocalScope> scopes = new ArrayList<>();

    LocalTypeReader(MethodScope scope) {
        this.scope = scope;
    }

    /** Moves a type, with the comment in front of it. Answers what remains in its place. */
    Statement read(ClassTree tree, List<String> comment) {
        TypeElement type = (TypeElement) scope.attribution.declared(tree);
        LocalScope place = scope.moved.scope(type);
        members.computeIfAbsent(place, none -> new ArrayList<>())
                .add(new LocalTypes.Declaration(
                        scope.attribution.elements().getBinaryName(type).toString(),
                        type.getSimpleName().toString(),
                        comment,
                        declaration(tree, type)));
        if (place == null || scopes.contains(place)) {
            return new Statement.Block(List.of(), scope.line(tree));
        }
        scopes.add(place);
        return place.hasObject()
                ? new Statement.Declaration(object(place), creation(place), scope.line(tree))
                : new Statement.Block(List.of(), scope.line(tree));
    }

    /** A class of the machine itself is static, which the user need not say of a local one. */
    private Fragment declaration(ClassTree tree, TypeElement type) {
        Fragment text = FragmentReader.read(scope, tree);
        LocalScope place = scope.moved.scope(type);
        boolean isStatic = type.getKind() == ElementKind.CLASS && (place == null || !place.hasObject());
        return isStatic ? Fragment.of("static ", text) : text;
    }

    /** The local that holds the object of a scope. */
    Local object(LocalScope place) {
        return objects.computeIfAbsent(
                place,
                none -> new Local(Local.Kind.USER, scope.names.fresh("scope"), Fragment.text(place.type()), null));
    }

    private Expression creation(LocalScope place) {
        List<Object> parts = new ArrayList<>();
        if (place.parent() != null) {
            parts.add(object(place.parent()));
            parts.add(".");
        }
        String variables = place.typeVariables().isEmpty() ? "" : "<" + String.join(", ", place.typeVariables()) + ">";
        parts.add("new " + place.name() + variables + "(");
        parts.add(TypeReader.commas(captured(place).stream().map(Fragment::read).toList()));
        parts.add(")");
        return new Expression.Plain(
                Fragment.of(parts.toArray()), new ValueType(Fragment.text(place.type()), null), false);
    }

    private List<Local> captured(LocalScope place) {
        List<Local> captured = new ArrayList<>();
        if (place.capturesSelf()) {
            captured.add(Objects.requireNonNull(scope.self));
        }
        place.captured().forEach(variable -> captured.add(Objects.requireNonNull(scope.local(variable))));
        return captured;
    }

    /** What has moved. */
    LocalTypes moved() {
        return new LocalTypes(members(null), scope.typeNames);
    }

    /** The types that stand in a scope, or in the machine itself, and then the scopes that do. */
    private List<Member> members(@Nullable LocalScope place) {
        List<Member> all = new ArrayList<>(members.getOrDefault(place, List.of()));
        for (LocalScope inner : scopes) {
            if (Objects.equals(inner.parent(), place)) {
                all.add(new LocalTypes.Scope(
                        inner.name(), place != null, typeParameters(inner), captured(inner), members(inner)));
            }
        }
        return all;
    }

    private List<Fragment> typeParameters(LocalScope place) {
        return scope.code.typeVariables().stream()
                .filter(variable ->
                        place.typeVariables().contains(variable.getSimpleName().toString()))
                .map(scope.types::parameter)
                .toList();
    }
}

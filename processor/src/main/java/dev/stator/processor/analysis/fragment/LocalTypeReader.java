package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import dev.stator.processor.analysis.type.LocalScope;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.LocalTypes;
import dev.stator.processor.model.LocalTypes.Member;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
public final class LocalTypeReader {

    private final MethodScope scope;
    private final Map<LocalScope, Local> objects = new LinkedHashMap<>();

    /** What scopes capture of whole statements and lambdas. */
    private final Map<VariableElement, Local> inText = new HashMap<>();

    private final Map<ClassTree, NewClassTree> anonymous = new HashMap<>();
    private final Map<@Nullable LocalScope, List<Member>> members = new LinkedHashMap<>();

    /** The scopes in the order of their declarations. */
    private final List<LocalScope> scopes = new ArrayList<>();

    LocalTypeReader(MethodScope scope) {
        this.scope = scope;
    }

    /** Moves a type, with the comment in front of it. Answers what remains in its place. */
    public Statement read(ClassTree tree, List<String> comment) {
        LocalScope place = move(tree, comment);
        return place != null && place.hasObject()
                ? new Statement.Declaration(object(place), creation(place), scope.line(tree))
                : new Statement.Block(List.of(), scope.line(tree));
    }

    /** Moves an anonymous class, when an object of it is made for the first time in the text. */
    void readAnonymous(NewClassTree creation) {
        ClassTree tree = creation.getClassBody();
        if (anonymous.put(tree, creation) == null) {
            move(tree, List.of());
        }
    }

    /** What creates an object of an anonymous class that has moved. */
    NewClassTree creation(ClassTree anonymous) {
        return Objects.requireNonNull(this.anonymous.get(anonymous));
    }

    /** Answers the scope of the type, if that is new. */
    private @Nullable LocalScope move(ClassTree tree, List<String> comment) {
        TypeElement type = (TypeElement) scope.attribution.declared(tree);
        LocalScope place = scope.moved.scope(type);
        members.computeIfAbsent(place, none -> new ArrayList<>())
                .add(new LocalTypes.Declaration(
                        scope.attribution.elements().getBinaryName(type).toString(),
                        scope.moved.simpleName(type),
                        comment,
                        declaration(tree, type)));
        if (place == null || scopes.contains(place)) {
            return null;
        }
        scopes.add(place);
        return place;
    }

    /** A class of the machine itself is static, which the user need not say of a local one. */
    private Fragment declaration(ClassTree tree, TypeElement type) {
        Fragment text = FragmentReader.read(scope, tree);
        LocalScope place = scope.moved.scope(type);
        boolean isStatic = type.getKind() == ElementKind.CLASS && (place == null || !place.hasObject());
        return isStatic ? Fragment.of("static ", text) : text;
    }

    private Expression creation(LocalScope place) {
        return new Expression.Plain(
                creation(place, Access.READ), new ValueType(Fragment.text(place.type()), null), false);
    }

    /** The object of a scope: one that is there, or a new one. */
    Fragment object(LocalScope place, Access access) {
        return place.objects() == LocalScope.Objects.OF_EACH
                ? creation(place, access)
                : Fragment.of(new Fragment.Use(object(place), access));
    }

    /** The local that holds the object of a scope. */
    private Local object(LocalScope place) {
        return objects.computeIfAbsent(
                place,
                none -> new Local(Local.Kind.USER, scope.names.fresh("scope"), Fragment.text(place.type()), null));
    }

    private Fragment creation(LocalScope place, Access access) {
        Fragment outer = place.parent() == null ? Fragment.EMPTY : Fragment.of(object(place.parent(), access), ".");
        String variables = place.typeVariables().isEmpty() ? "" : "<" + String.join(", ", place.typeVariables()) + ">";
        List<Fragment> values = captured(place).stream()
                .map(local -> inText.containsValue(local)
                        ? Fragment.text(local.name())
                        : Fragment.of(new Fragment.Use(local, access)))
                .toList();
        return Fragment.of(outer, "new " + place.name() + variables + "(", TypeReader.commas(values), ")");
    }

    private List<Local> captured(LocalScope place) {
        List<Local> captured = new ArrayList<>();
        if (place.capturesSelf()) {
            captured.add(Objects.requireNonNull(scope.self));
        }
        place.captured().forEach(variable -> captured.add(captured(variable)));
        return captured;
    }

    private Local captured(VariableElement variable) {
        Local local = scope.local(variable);
        return local == null ? inText.computeIfAbsent(variable, this::inText) : local;
    }

    private Local inText(VariableElement variable) {
        String name =
                scope.renamed.getOrDefault(variable, variable.getSimpleName().toString());
        return new Local(Local.Kind.USER, name, scope.types.read(variable.asType()), null);
    }

    /** What has moved. */
    public LocalTypes moved() {
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

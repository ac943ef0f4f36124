package dev.stator.processor.analysis.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.type.Captures;
import dev.stator.processor.analysis.type.InferredTypes;
import dev.stator.processor.analysis.type.LocalScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Decides where the types go that stand as statements in the taken-apart part of a body.
 *
 * <p>So do anonymous classes whose type has to be written ({@link AnonymousTypes}), from anywhere in the body.
 *
 * <ul>
 *   <li>One that captures nothing is a static member of the machine.
 *   <li>A class that captures something is an inner class of a {@linkplain LocalScope scope}, an object of which is made where the user
 *       declares the class. That of an anonymous class is made with each object.
 *   <li>The scope of a class that uses an earlier such class stands in that one's scope, so that each finds the object that it needs
 *       around it. So do the scopes of two classes that a third one uses.
 *   <li>A class whose scope would hold nothing new stands in the scope that is there.
 * </ul>
 *
 * docs/design/local-classes.md says why.
 */
final class LocalTypePlaces {

    /**
     * A type that moves.
     *
     * @param visible those declared before, of which it may use objects
     */
    private record Found(TypeElement type, Captures captures, List<Found> visible) {}

    private final MethodScope scope;
    private final Map<TypeElement, Found> found = new LinkedHashMap<>();

    /** By type, another one that the same scope holds. */
    private final Map<TypeElement, TypeElement> together = new HashMap<>();

    private final Map<TypeElement, LocalScope> scopes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private LocalTypePlaces(MethodScope scope) {
        this.scope = scope;
    }

    /** Enters the types that {@code body} declares into the moved ones. */
    static void decide(MethodScope scope, Tree body) {
        LocalTypePlaces places = new LocalTypePlaces(scope);
        places.new Scanner(AnonymousTypes.written(scope, body)).scan(body, null);
        places.joinUsers();
        places.found.values().forEach(places::place);
    }

    /** Finds the types, in the order of their declarations. */
    private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Set<TypeElement> anonymous;
        private final Map<@Nullable ClassTree, NewClassTree> creations = new HashMap<>();
        private List<Found> visible = new ArrayList<>();

        Scanner(Set<TypeElement> anonymous) {
            this.anonymous = anonymous;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null) {
                return null;
            }
            List<Found> before = visible;
            visible = tree instanceof CaseTree ? visible : new ArrayList<>(visible);
            tree.accept(this, null);
            visible = before;
            return null;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
            statements(tree, tree.getStatements());
            return null;
        }

        @Override
        public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
            if (tree.getStatements() == null) {
                scan(tree.getBody(), null);
            } else {
                statements(tree, tree.getStatements());
            }
            return null;
        }

        private void statements(Tree around, List<? extends Tree> statements) {
            for (Tree statement : statements) {
                if (statement instanceof ClassTree declared && scope.takenApart.contains(around)) {
                    visible.add(found(declared));
                } else {
                    scan(statement, null);
                }
            }
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            creations.put(tree.getClassBody(), tree);
            return super.visitNewClass(tree, unused);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (anonymous.contains((TypeElement) scope.attribution.declared(tree))) {
                found(tree);
            }
            return null;
        }

        private Found found(ClassTree tree) {
            TypeElement type = (TypeElement) scope.attribution.declared(tree);
            Found each = new Found(type, CapturesScanner.of(scope, tree, creations.get(tree)), List.copyOf(visible));
            found.put(type, each);
            return each;
        }
    }

    /** Scopes are needed by what captures something, and by what uses such a class. */
    private void joinUsers() {
        Set<TypeElement> scoped = new HashSet<>();
        for (Found user : found.values()) {
            List<Found> used = user.visible().stream()
                    .filter(each -> scoped.contains(each.type()) && uses(user, each))
                    .toList();
            Captures captures = user.captures();
            boolean isScoped = user.type().getKind() == ElementKind.CLASS
                    && (captures.self()
                            || captures.typeVariables()
                            || !captures.variables().isEmpty()
                            || !used.isEmpty());
            if (isScoped) {
                scoped.add(user.type());
                together.put(user.type(), user.type());
                used.forEach(each -> together.put(first(each.type()), user.type()));
            }
        }
    }

    private static boolean uses(Found user, Found used) {
        return user.captures().types().stream().anyMatch(type -> isIn(type, used.type()));
    }

    private static boolean isIn(TypeElement type, TypeElement outer) {
        return type.equals(outer)
                || (type.getEnclosingElement() instanceof TypeElement enclosing && isIn(enclosing, outer));
    }

    /** The type that stands for all that are together with this one. */
    private TypeElement first(TypeElement type) {
        TypeElement next = Objects.requireNonNull(together.get(type));
        return next.equals(type) ? type : first(next);
    }

    private void place(Found each) {
        TypeElement type = each.type();
        LocalScope place = together.containsKey(type) ? scopeOf(each) : null;
        String name =
                isAnonymous(type) ? anonymousName(type) : type.getSimpleName().toString();
        if (place == null && !isFree(name)) {
            place = LocalScope.ofNamesake(scopeName());
        }
        if (place == null) {
            taken.add(name);
        } else {
            scopes.put(type, place);
        }
        scope.moved.put(type, name, place);
    }

    private static boolean isAnonymous(TypeElement type) {
        return type.getSimpleName().length() == 0;
    }

    private LocalScope scopeOf(Found each) {
        LocalScope parent = parent(each);
        Captures captures = each.captures();
        if (parent != null && parent.holds(captures) && !hasNamesake(parent, each.type())) {
            return parent;
        }
        List<VariableElement> variables = new ArrayList<>(captures.variables());
        boolean self = captures.self();
        boolean generic = captures.typeVariables();
        if (parent != null) {
            variables.removeAll(parent.held());
            self &= !parent.holdsSelf();
            generic &= !parent.seesTypeVariables();
        }
        List<String> typeVariables = generic
                ? scope.code.typeVariables().stream()
                        .map(variable -> variable.getSimpleName().toString())
                        .toList()
                : List.of();
        LocalScope.Objects objects =
                isAnonymous(each.type()) ? LocalScope.Objects.OF_EACH : LocalScope.Objects.OF_DECLARATION;
        return new LocalScope(scopeName(), parent, typeVariables, self, variables, objects);
    }

    private boolean hasNamesake(LocalScope place, TypeElement type) {
        return scopes.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(place)
                        && entry.getKey().getSimpleName().equals(type.getSimpleName()));
    }

    /** The scope of the last class before that is held together with this one. */
    private @Nullable LocalScope parent(Found each) {
        LocalScope parent = null;
        for (Found earlier : each.visible()) {
            if (together.containsKey(earlier.type()) && first(earlier.type()).equals(first(each.type()))) {
                parent = scopes.get(earlier.type());
            }
        }
        return parent;
    }

    /** Whether a member of the machine can have a name: none has it, and it hides no type of the unnamed package. */
    private boolean isFree(String name) {
        return !taken.contains(name) && scope.attribution.elements().getTypeElement(name) == null;
    }

    private String scopeName() {
        String name = fresh("Scope");
        taken.add(name);
        return name;
    }

    /** {@code AnonymousVerse}, of {@code new Verse() {...}}. */
    private String anonymousName(TypeElement type) {
        Element supertype = scope.attribution.types().asElement(InferredTypes.superclassOrInterface(type));
        String name = fresh("Anonymous" + supertype.getSimpleName());
        scope.typeNames.add(name);
        return name;
    }

    private String fresh(String base) {
        String name = base;
        for (int i = 2; !isFree(name) || isOfUser(name); i++) {
            name = base + i;
        }
        return name;
    }

    private boolean isOfUser(String name) {
        return found.keySet().stream().anyMatch(type -> type.getSimpleName().contentEquals(name))
                || scope.typeNames.contains(name);
    }
}

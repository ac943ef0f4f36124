package dev.stator.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.NameScope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What the readers of one method share: its file, its types, its locals, and where they are in it. */
final class MethodScope {

    final Attribution attribution;
    final SourceText source;
    final AsyncIndex index;
    final Insides insides;
    final TypeReader types;
    final MemberAccess access;
    final AsyncCode code;
    final TakenApart takenApart;
    final @Nullable Local self;
    final NameScope names;
    final MovedTypes moved;
    final LocalTypeReader localTypes;

    /** The names of classes that the body may use static members of by simple name: the machine qualifies those. */
    final Set<String> qualifiers;

    /** The locals of the taken-apart part of the body, and the parameters. */
    final Map<VariableElement, Local> locals = new HashMap<>();

    /** New names of locals inside whole statements, where the user's name is taken. */
    final Map<VariableElement, String> renamed = new HashMap<>();

    /** Jumps out of synchronized blocks, and what stands in their place. */
    final Map<Tree, SynchronizedReader.Leaving> leavings = new HashMap<>();

    /** Locals that are assigned somewhere besides their declaration. */
    final Set<VariableElement> reassigned = new HashSet<>();

    /** The names that types have which the body declares, or members of such types. */
    final Set<String> typeNames = new HashSet<>();

    /** The variables and classes that the body declares. */
    private final Set<Element> inBody = new HashSet<>();

    /** The tree that is being read, for the message of a failure. */
    private Tree current;

    MethodScope(
            Attribution attribution,
            SourceText source,
            AsyncIndex index,
            Insides insides,
            AsyncCode code,
            TakenApart takenApart,
            NameScope names,
            @Nullable Local self) {
        this.attribution = attribution;
        this.source = source;
        this.index = index;
        this.insides = insides;
        this.types = insides.types().within(code.typeVariables());
        this.access = new MemberAccess(attribution, insides, code.owner());
        this.code = code;
        this.takenApart = takenApart;
        this.names = names;
        this.qualifiers = qualifiers(attribution, code.owner());
        qualifiers.forEach(names::reserve);
        this.self = self;
        this.current = code.path().getLeaf();
        this.moved = insides.moved();
        this.localTypes = new LocalTypeReader(this);
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
                inBody.add(attribution.declared(variable));
                return super.visitVariable(variable, unused);
            }

            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                inBody.add(attribution.declared(type));
                typeNames.addAll(InnerTypeNames.of(attribution, (TypeElement) attribution.declared(type)));
                return super.visitClass(type, unused);
            }
        }.scan(code.path().getLeaf(), null);
    }

    /** Whether a variable, or a class around a type, is declared in the body. */
    boolean declares(Element declared) {
        Element element = declared;
        while (element != null && !inBody.contains(element)) {
            element = declared instanceof TypeElement ? element.getEnclosingElement() : null;
        }
        return element != null;
    }

    /** The class whose {@code this} the body has. */
    TypeElement owner() {
        return code.owner();
    }

    Tree current() {
        return current;
    }

    void enter(Tree tree) {
        if (source.isWritten(tree)) {
            current = tree;
        }
    }

    @Nullable
    Local local(@Nullable Element element) {
        return element instanceof VariableElement variable ? locals.get(variable) : null;
    }

    int line(Tree tree) {
        return source.line(tree);
    }

    private static Set<String> qualifiers(Attribution attribution, TypeElement owner) {
        Set<String> names = new HashSet<>();
        for (Element around = owner; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type) {
                attribution.elements().getAllMembers(type).stream()
                        .filter(member -> member.getModifiers().contains(Modifier.STATIC))
                        .forEach(member -> names.add(
                                Attribution.owner(member).getSimpleName().toString()));
            }
        }
        return names;
    }
}

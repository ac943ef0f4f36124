package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.InnerTypeNames;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.analysis.tree.TakenApart;
import dev.stator.processor.analysis.type.AsyncCode;
import dev.stator.processor.analysis.type.AsyncIndex;
import dev.stator.processor.analysis.type.Insides;
import dev.stator.processor.analysis.type.MemberAccess;
import dev.stator.processor.analysis.type.MovedTypes;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.NameScope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** What the readers of one method share: its file, its types, its locals, and where they are in it. */
public final class MethodScope {

    public final Attribution attribution;
    public final SourceText source;
    public final AsyncIndex index;
    public final Insides insides;
    public final TypeReader types;
    public final MemberAccess access;
    public final AsyncCode code;
    public final TakenApart takenApart;
    public final @Nullable Local self;
    public final NameScope names;
    public final MovedTypes moved;
    public final LocalTypeReader localTypes;

    /** The names of classes that the body may use static members of by simple name: the machine qualifies those. */
    public final Set<String> qualifiers;

    /** The locals of the taken-apart part of the body, and the parameters. */
    public final Map<VariableElement, Local> locals = new HashMap<>();

    /** New names of locals inside whole statements, where the user's name is taken. */
    public final Map<VariableElement, String> renamed = new HashMap<>();

    /** Jumps out of synchronized blocks, and what stands in their place. */
    public final Map<Tree, Leaving> leavings = new HashMap<>();

    /** Locals that are assigned somewhere besides their declaration. */
    public final Set<VariableElement> reassigned = new HashSet<>();

    /** The names that types have which the body declares, or members of such types. */
    public final Set<String> typeNames = new HashSet<>();

    /** The variables and classes that the body declares. */
    private final Set<Element> inBody = new HashSet<>();

    /** The tree that is being read, for the message of a failure. */
    private Tree current;

    public MethodScope(
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
        this.access = new MemberAccess(attribution, index, insides, code.owner());
        this.code = code;
        this.takenApart = takenApart;
        this.names = names;
        this.qualifiers = qualifiers(code.owner());
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
    public boolean declares(Element declared) {
        Element element = declared;
        while (element != null && !inBody.contains(element)) {
            element = declared instanceof TypeElement ? element.getEnclosingElement() : null;
        }
        return element != null;
    }

    /** The class whose {@code this} the body has. */
    public TypeElement owner() {
        return code.owner();
    }

    public Tree current() {
        return current;
    }

    public void enter(Tree tree) {
        if (source.isWritten(tree)) {
            current = tree;
        }
    }

    @Nullable
    public Local local(@Nullable Element element) {
        return element instanceof VariableElement variable ? locals.get(variable) : null;
    }

    /** A local for a variable of the taken-apart part, with a name of its own. */
    public Local declare(Local.Kind kind, VariableElement variable) {
        ValueType type = types.valueType(variable.asType());
        String written = variable.getSimpleName().toString();
        String name = written.isEmpty() ? names.fresh("unnamed") : names.kept(written);
        Local local = new Local(kind, name, type.text(), type.defaultValue());
        locals.put(variable, local);
        return local;
    }

    /** How the body answers its result. */
    public Expression.Result result() {
        return types.result(code.result());
    }

    public int line(Tree tree) {
        return source.line(tree);
    }

    private static Set<String> qualifiers(TypeElement owner) {
        Set<String> names = new HashSet<>();
        for (Element around = owner; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type) {
                addQualifiers(type, names);
            }
        }
        return names;
    }

    private static void addQualifiers(TypeElement type, Set<String> names) {
        if (type.getEnclosedElements().stream()
                .anyMatch(member -> member.getModifiers().contains(Modifier.STATIC))) {
            names.add(type.getSimpleName().toString());
        }
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(DeclaredType.class::isInstance)
                .forEach(supertype -> addQualifiers((TypeElement) ((DeclaredType) supertype).asElement(), names));
    }
}

package dev.stator.processor.analysis.type;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Descriptors;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside.Bridge;
import dev.stator.processor.model.Inside.Target;
import dev.stator.processor.model.Inside.Use;
import java.util.Objects;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * How a machine reaches members of the user's classes.
 *
 * <pre>
 * sing()              self.sing()
 * count               Songs$Inside.of(self).count           (private)
 * verses              self.this$0.verses                    (of the object around)
 * super.sing()        Songs$Inside.of(self).super$sing()    (a bridge)
 * tune()              Songs$Inside.of(self).inherited$tune()  (protected, of another package: a bridge)
 * verse.name()        verse.Verse$private$name()            (which a subclass of the private class Verse declares again: a bridge)
 * </pre>
 */
public final class MemberAccess {

    /** Text that stands for what precedes a member, and the name by which it is then called. */
    public record Access(Fragment object, String name) {}

    private final Attribution attribution;
    private final AsyncIndex index;
    private final Insides insides;
    private final TypeElement receiver;
    private final EnclosingObjects enclosing;

    public MemberAccess(Attribution attribution, AsyncIndex index, Insides insides, TypeElement receiver) {
        this.attribution = attribution;
        this.index = index;
        this.insides = insides;
        this.receiver = receiver;
        this.enclosing = new EnclosingObjects(attribution, insides, receiver);
    }

    public EnclosingObjects enclosing() {
        return enclosing;
    }

    /** A member that is named alone. */
    public Access unqualified(Element member, Supplier<Fragment> self) {
        if (isStatic(member)) {
            return ofType(member);
        }
        return of(member, enclosing.object(self.get(), enclosing.holder(member)));
    }

    /** Whether subclasses have a member too. */
    public static boolean isInherited(Element member) {
        return !member.getModifiers().contains(Modifier.PRIVATE);
    }

    /** Whether the text in front of a member must change. */
    public boolean isIndirect(Element member) {
        return member.getEnclosingElement() instanceof TypeElement
                && (isForeign(member)
                        || insides.isOverlapping(member)
                        || isComponent(member)
                        || (insides.hides(member) && !insides.isWhole(Attribution.owner(member))));
    }

    /** A static member. */
    public Access ofType(Element member) {
        String name = member.getSimpleName().toString();
        if (isForeign(member)) {
            TypeElement holder = enclosing.holder(member);
            String bridge = "inherited$" + name;
            Fragment type = bridge(
                    holder,
                    bridge,
                    member,
                    member instanceof ExecutableElement ? Use.CALL : Use.FIELD,
                    Attribution.owner(member));
            return new Access(type, bridge);
        }
        if (insides.isOverlapping(member)) {
            String bridge = overlapping(member);
            return new Access(
                    bridge(Attribution.owner(member), bridge, member, Use.CALL, Attribution.owner(member)), bridge);
        }
        if (insides.hides(member)) {
            return new Access(insides.declaring(member), name);
        }
        return new Access(insides.types().name(accessible(member)), name);
    }

    /** What turns an object in front of a static member into one of the class through which the member is reached. */
    public String conversion(Element member) {
        return insides.conversion(isForeign(member) ? enclosing.holder(member) : Attribution.owner(member));
    }

    /** A member of {@code object}. */
    public Access of(Element member, Fragment object) {
        String name = member.getSimpleName().toString();
        TypeElement owner = Attribution.owner(member);
        if (isForeign(member)) {
            TypeElement holder = enclosing.holder(member);
            String bridge = "inherited$" + name;
            bridge(holder, bridge, member, member instanceof ExecutableElement ? Use.CALL : Use.FIELD, holder);
            return new Access(enclosing.inside(holder, object), bridge);
        }
        if (insides.isOverlapping(member)) {
            String bridge = overlapping(member);
            bridge(owner, bridge, member, Use.CALL, owner);
            return new Access(object, bridge);
        }
        if (isComponent(member)) {
            return new Access(object, component(owner, member) + "()");
        }
        if (insides.hides(member)) {
            insides.declaring(member);
            return new Access(enclosing.inside(owner, object), name);
        }
        return new Access(object, name);
    }

    /** {@code super.member}, or {@code holder.super.member} of a class around, as {@code self} reaches it. */
    public Access ofSuper(Element member, TypeElement holder, Fragment self) {
        TypeElement superclass = (TypeElement) ((DeclaredType) holder.getSuperclass()).asElement();
        Fragment object = enclosing.object(self, holder);
        if (member instanceof ExecutableElement || isForeign(member)) {
            return superBridge(member, holder, superclass, "super$" + member.getSimpleName(), object);
        }
        Fragment asSuper = Fragment.of("((", insides.types().read(holder.getSuperclass()), ") ", object, ")");
        return of(member, asSuper);
    }

    /** {@code Interface.super.method()}. */
    public Access ofSuperInterface(Element method, TypeElement superinterface, Fragment self) {
        String name = superinterface.getSimpleName() + "$super$" + method.getSimpleName();
        return superBridge(method, receiver, superinterface, name, self);
    }

    private Access superBridge(Element member, TypeElement holder, TypeElement through, String name, Fragment object) {
        bridge(holder, name, member, member instanceof ExecutableElement ? Use.CALL_SUPER : Use.FIELD, through);
        return new Access(enclosing.inside(holder, object), name);
    }

    /** Adds a bridge to {@code holder} that reaches {@code member} by way of {@code through}, and answers the stand-in. */
    private Fragment bridge(TypeElement holder, String name, Element member, Use use, TypeElement through) {
        TypeMirror type = attribution.types().asMemberOf((DeclaredType) holder.asType(), member);
        Descriptors descriptors = new Descriptors(attribution);
        String descriptor = type instanceof ExecutableType method ? descriptors.of(method) : descriptors.of(type);
        String targetDescriptor =
                member instanceof ExecutableElement method ? descriptors.of(method) : descriptors.of(member.asType());
        insides.bridge(new Bridge(
                binaryName(holder),
                name,
                descriptor,
                isStatic(member),
                new Target(
                        use,
                        binaryName(through),
                        member.getSimpleName().toString(),
                        targetDescriptor,
                        through.getKind().isInterface())));
        return insides.declaring(
                holder,
                name + descriptor,
                () -> type instanceof ExecutableType method
                        ? insides.declarations().inherited(name, (ExecutableElement) member, method, holder.getKind())
                        : Fragment.of(
                                isStatic(member) ? "static " : "",
                                insides.types().read(type),
                                " " + name + ";"));
    }

    /** A method by which the field of a component is read; a record that stands in has its field for itself. */
    private String component(TypeElement owner, Element field) {
        String name = "field$" + field.getSimpleName();
        Descriptors descriptors = new Descriptors(attribution);
        String descriptor = descriptors.of(field.asType());
        insides.bridge(new Bridge(
                binaryName(owner),
                name,
                "()" + descriptor,
                false,
                new Target(Use.READ, binaryName(owner), field.getSimpleName().toString(), descriptor, false)));
        insides.declaring(
                owner,
                name,
                () -> Fragment.of(
                        insides.types().read(field.asType()), " " + name + "() { throw new LinkageError(); }"));
        return name;
    }

    private static String overlapping(Element method) {
        return Attribution.owner(method).getSimpleName() + "$private$" + method.getSimpleName();
    }

    private boolean isComponent(Element member) {
        return member.getKind() == ElementKind.FIELD
                && !isStatic(member)
                && Attribution.owner(member).getKind() == ElementKind.RECORD
                && insides.isWhole(Attribution.owner(member));
    }

    /** Whether a member is protected and of another package, where only subclasses use it. */
    public boolean isForeign(Element member) {
        return member.getModifiers().contains(Modifier.PROTECTED)
                && member.getKind() != ElementKind.CONSTRUCTOR
                && !index.packageOf(attribution, Attribution.owner(member))
                        .equals(index.packageOf(attribution, receiver));
    }

    /** The class of a member, or where that is not public, the class that inherits it and is imported or around the receiver. */
    private TypeElement accessible(Element member) {
        TypeElement type = Attribution.owner(member);
        if (packageOf(type).equals(packageOf(receiver)) || type.getModifiers().contains(Modifier.PUBLIC)) {
            return type;
        }
        return attribution.unit().getImports().stream()
                .filter(ImportTree::isStatic)
                .map(imported -> ((MemberSelectTree) imported.getQualifiedIdentifier()).getExpression())
                .map(attribution::element)
                .filter(imported -> imported instanceof TypeElement subclass && enclosing.isSubclass(subclass, type))
                .map(TypeElement.class::cast)
                .findFirst()
                .orElseGet(() -> enclosing.holder(member));
    }

    private Element packageOf(Element element) {
        return Objects.requireNonNull(attribution.elements().getPackageOf(element));
    }

    private String binaryName(TypeElement type) {
        return attribution.elements().getBinaryName(type).toString();
    }

    public static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) || member.getKind() == ElementKind.ENUM_CONSTANT;
    }
}

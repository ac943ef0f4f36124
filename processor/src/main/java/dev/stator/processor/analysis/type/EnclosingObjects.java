package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Descriptors;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside.Bridge;
import dev.stator.processor.model.Inside.Target;
import dev.stator.processor.model.Inside.Use;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Objects and variables around the receiver of an async method, which javac hands to an inner or local class in synthetic fields.
 *
 * <pre>
 * Outer.this     Songs$Inside.Inner.of(self).this$0
 *                self.outer$0()     (of a stand-in that extends a class with such a field: a bridge)
 * captured       Songs$Inside.Anonymous.of(self).val$captured     (a variable of the method around an anonymous class)
 * </pre>
 *
 * @param receiver the class of the receiver
 */
public record EnclosingObjects(Attribution attribution, Insides insides, TypeElement receiver) {

    /** The object of class {@code target} around {@code self}, or {@code self} if its own class is {@code target}. */
    public Fragment object(Fragment self, TypeElement target) {
        Fragment object = self;
        TypeElement type = receiver;
        while (!type.equals(target)) {
            TypeElement enclosing = Objects.requireNonNull(enclosing(type));
            String field = "this$" + depth(enclosing);
            object = inheritsOuter(type)
                    ? Fragment.of(object, "." + outerBridge(type, enclosing) + "()")
                    : Fragment.of(inside(type, object, field, enclosing.asType()), "." + field);
            type = enclosing;
        }
        return object;
    }

    /** Whether a superclass has a field for the object around it: javac wants none of its name and type to be declared below. */
    private boolean inheritsOuter(TypeElement type) {
        if (!insides.isWhole(type)) {
            return false;
        }
        TypeMirror superclass = type.getSuperclass();
        while (superclass instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            if (DenotableTypes.isLocal(element) || declared.getEnclosingType() instanceof DeclaredType) {
                return true;
            }
            superclass = element.getSuperclass();
        }
        return false;
    }

    /** A method that answers the object of class {@code outer} around one of {@code type}. */
    private String outerBridge(TypeElement type, TypeElement outer) {
        int depth = depth(outer);
        String name = "outer$" + depth;
        String owner = attribution.elements().getBinaryName(type).toString();
        String descriptor = new Descriptors(attribution).of(outer.asType());
        insides.bridge(new Bridge(
                owner,
                name,
                "()" + descriptor,
                false,
                new Target(Use.READ, owner, "this$" + depth, descriptor, false)));
        insides.declaring(
                type,
                name,
                () -> Fragment.of(
                        insides.types().read(outer.asType()), " " + name + "() { throw new LinkageError(); }"));
        return name;
    }

    /** A variable of a method around the class of {@code self}. */
    public Fragment captured(Fragment self, VariableElement variable) {
        TypeElement type = declaredIn(variable);
        String field = "val$" + variable.getSimpleName();
        return Fragment.of(inside(type, object(self, type), field, variable.asType()), "." + field);
    }

    /** The class, of those around the receiver, that is declared in the method that declares {@code variable}. */
    private TypeElement declaredIn(VariableElement variable) {
        for (TypeElement type = receiver; type != null; type = enclosing(type)) {
            if (Objects.equals(variable.getEnclosingElement(), type.getEnclosingElement())) {
                return type;
            }
        }
        return receiver;
    }

    /** The innermost class of those around the receiver that has a member. */
    public TypeElement holder(Element member) {
        for (TypeElement type = receiver; type != null; type = enclosing(type)) {
            if (has(type, member)) {
                return type;
            }
        }
        throw new IllegalStateException(member + " is not around " + receiver);
    }

    /** Whether a class declares or inherits a member. */
    public boolean has(TypeElement type, Element member) {
        TypeElement owner = Attribution.owner(member);
        return type.equals(owner) || (MemberAccess.isInherited(member) && isSubclass(type, owner));
    }

    public boolean isSubclass(TypeElement type, TypeElement of) {
        return attribution
                .types()
                .isSubtype(
                        attribution.types().erasure(type.asType()),
                        attribution.types().erasure(of.asType()));
    }

    /** {@code object} as its class sees it: with its private members. */
    Fragment inside(TypeElement type, Fragment object) {
        return insides.isWhole(type)
                ? object
                : Fragment.of(insides.name(type), "." + witness(type) + insides.conversion(type) + "(", object, ")");
    }

    private Fragment inside(TypeElement type, Fragment object, String field, TypeMirror fieldType) {
        insides.declaring(type, field, () -> Fragment.of(insides.types().read(fieldType), " " + field + ";"));
        return inside(type, object);
    }

    /** The type arguments that an anonymous class's stand-in cannot infer. */
    private static String witness(TypeElement type) {
        return InferredTypes.isAnonymous(type.asType())
                ? TypeVariables.arguments(TypeVariables.inScope(type)).toString()
                : "";
    }

    /** How javac numbers the field that holds an object of {@code type}: by the objects around that. */
    private static int depth(TypeElement type) {
        int depth = 0;
        TypeMirror around = ((DeclaredType) type.asType()).getEnclosingType();
        while (around instanceof DeclaredType declared) {
            around = declared.getEnclosingType();
            depth++;
        }
        return depth;
    }

    private static @Nullable TypeElement enclosing(TypeElement type) {
        Element element = type.getEnclosingElement();
        while (element != null && !(element instanceof TypeElement)) {
            element = element.getEnclosingElement();
        }
        return (TypeElement) element;
    }
}

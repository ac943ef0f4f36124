package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import dev.stator.processor.analysis.type.InferredTypes;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous class that gets a name.
 *
 * <pre>
 *   new Verse(first, last) {          class AnonymousVerse extends Verse {
 *       int sung;                         AnonymousVerse(int first, int last) { super(first, last); }
 *   }                          ==>        int sung;
 *                                     }
 * </pre>
 */
final class AnonymousClassText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final CreationText creations;

    AnonymousClassText(MethodScope scope, Replacements replacements, CreationText creations) {
        this.scope = scope;
        this.replacements = replacements;
        this.creations = creations;
    }

    /** Writes a header in front of the body {@code tree}, and into it a constructor, if it needs one. */
    void name(ClassTree tree) {
        TypeElement type = (TypeElement) scope.attribution.declared(tree);
        String name = scope.moved.simpleName(type);
        int start = scope.source.start(tree);
        replacements.insert(start, Fragment.of("class " + name + " ", supertype(type)));
        NewClassTree creation = scope.localTypes.creation(tree);
        TypeElement superclass = (TypeElement) scope.attribution.types().asElement(type.getSuperclass());
        boolean takesOuter = CreationText.namesOuter(creation);
        Fragment outer = takesOuter ? null : creations.around(superclass);
        Fragment captured = captured(superclass, creation);
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (outer != null
                    || !captured.pieces().isEmpty()
                    || !constructor.getParameters().isEmpty()) {
                Parameters parameters = parameters(constructor);
                Fragment object = takesOuter ? creations.converted(parameters.names.remove(0), superclass) : outer;
                replacements.insert(start + 1, constructor(name, constructor, parameters, object, captured));
            }
        }
    }

    /** What a superclass that is a local class of plain code captures. */
    private Fragment captured(TypeElement superclass, NewClassTree creation) {
        return LocalCreation.needs(superclass) && !scope.declares(superclass)
                ? creations.captured(superclass, creation)
                : Fragment.EMPTY;
    }

    private Fragment supertype(TypeElement type) {
        TypeMirror supertype = InferredTypes.superclassOrInterface(type);
        if (TypeReader.isObject(supertype)) {
            return Fragment.EMPTY;
        }
        String relation = type.getInterfaces().isEmpty() ? "extends " : "implements ";
        return Fragment.of(relation, scope.types.read(supertype), " ");
    }

    /** The parameters of a constructor: declared, and named as arguments. */
    private record Parameters(List<Fragment> declarations, List<Fragment> names) {}

    private Parameters parameters(ExecutableElement constructor) {
        Parameters parameters = new Parameters(new ArrayList<>(), new ArrayList<>());
        int count = constructor.getParameters().size();
        for (int i = 0; i < count; i++) {
            String parameter = scope.names.fresh(
                    constructor.getParameters().get(i).getSimpleName().toString());
            TypeMirror type = constructor.getParameters().get(i).asType();
            parameters.declarations.add(
                    constructor.isVarArgs() && i == count - 1
                            ? Fragment.of(scope.types.read(((ArrayType) type).getComponentType()), "... " + parameter)
                            : Fragment.of(scope.types.read(type), " " + parameter));
            parameters.names.add(Fragment.text(parameter));
        }
        return parameters;
    }

    /**
     * @param object the object around the superclass's, if it has to be named
     * @param captured what stands in front of the superclass's arguments
     */
    private Fragment constructor(
            String name,
            ExecutableElement constructor,
            Parameters parameters,
            @Nullable Fragment object,
            Fragment captured) {
        Fragment called = object == null ? Fragment.text("super") : Fragment.of(object, ".super");
        List<Fragment> thrown =
                constructor.getThrownTypes().stream().map(scope.types::read).toList();
        return Fragment.of(
                " " + name + "(",
                TypeReader.commas(parameters.declarations),
                ")",
                thrown.isEmpty() ? "" : Fragment.of(" throws ", TypeReader.commas(thrown)),
                " { ",
                called,
                "(",
                captured,
                TypeReader.commas(parameters.names),
                "); }");
    }
}

package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Fragment;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** The value of an element of an annotation: {@code 3}, {@code Verse.class}, {@code {Mood.SAD, Mood.GAY}}, {@code @Tempo(bars = 4)}. */
final class AnnotationValueText extends SimpleAnnotationValueVisitor14<Fragment, @Nullable Void> {

    private final Elements elements;
    private final TypeReader types;

    AnnotationValueText(Elements elements, TypeReader types) {
        this.elements = elements;
        this.types = types;
    }

    @Override
    protected Fragment defaultAction(Object constant, @Nullable Void unused) {
        return Fragment.text(elements.getConstantExpression(constant));
    }

    @Override
    public Fragment visitType(TypeMirror type, @Nullable Void unused) {
        return Fragment.of(types.erased(type), ".class");
    }

    @Override
    public Fragment visitEnumConstant(VariableElement constant, @Nullable Void unused) {
        TypeElement type = Attribution.owner(constant);
        return Fragment.of(types.name(type), "." + constant.getSimpleName());
    }

    @Override
    public Fragment visitArray(List<? extends AnnotationValue> values, @Nullable Void unused) {
        List<Fragment> all =
                values.stream().map(value -> value.accept(this, null)).toList();
        return Fragment.of("{", TypeReader.commas(all), "}");
    }

    @Override
    public Fragment visitAnnotation(AnnotationMirror annotation, @Nullable Void unused) {
        List<Fragment> all = annotation.getElementValues().entrySet().stream()
                .map(element -> Fragment.of(
                        element.getKey().getSimpleName() + " = ",
                        element.getValue().accept(this, null)))
                .toList();
        TypeElement type = (TypeElement)
                Objects.requireNonNull(annotation.getAnnotationType().asElement());
        return Fragment.of("@", types.name(type), "(", TypeReader.commas(all), ")");
    }
}

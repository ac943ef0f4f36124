package dev.stator.processor.analysis.tree;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Descriptors of the class file (JVMS 4.3). */
public record Descriptors(Attribution attribution) {

    public String of(ExecutableElement method) {
        return of((ExecutableType) method.asType());
    }

    public String of(ExecutableType method) {
        StringBuilder descriptor = new StringBuilder("(");
        method.getParameterTypes().forEach(parameter -> descriptor.append(of(parameter)));
        return descriptor.append(')').append(of(method.getReturnType())).toString();
    }

    public String of(TypeMirror type) {
        TypeMirror erased = attribution.types().erasure(type);
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case CHAR -> "C";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case VOID -> "V";
            case ARRAY -> "[" + of(((ArrayType) erased).getComponentType());
            default ->
                "L"
                        + attribution
                                .elements()
                                .getBinaryName((TypeElement) ((DeclaredType) erased).asElement())
                                .toString()
                                .replace('.', '/')
                        + ";";
        };
    }
}

package dev.stator.processor.analysis;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Method descriptors of the class file (JVMS 4.3.3). */
record Descriptors(Attribution attribution) {

    String of(ExecutableElement method) {
        StringBuilder descriptor = new StringBuilder("(");
        method.getParameters().forEach(parameter -> descriptor.append(of(parameter.asType())));
        return descriptor.append(')').append(of(method.getReturnType())).toString();
    }

    private String of(TypeMirror type) {
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

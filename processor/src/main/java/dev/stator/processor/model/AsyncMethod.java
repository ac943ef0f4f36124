package dev.stator.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An async method, read from the user's source.
 *
 * @param reference how others name it
 * @param file the simple name of the user's file, {@code Songs.java}
 * @param signature the declaration as the user wrote it, in one line, for the Javadoc
 * @param typeParameters declarations of the type variables in scope, of the class and of the method: {@code T extends Foo}
 * @param typeArguments the same variables' names, for the machine's own type
 * @param self null for a static method
 * @param result the type of the result, boxed
 * @param unboxedResult how {@link Statement.ReturnValue} answers: {@code INT, LONG, DOUBLE} or {@code REFERENCE}
 * @param suppressedWarnings the user's own {@code @SuppressWarnings} values, of the method and its classes
 * @param line the line of the method's name
 */
public record AsyncMethod(
        Reference reference,
        String file,
        String signature,
        List<Fragment> typeParameters,
        List<String> typeArguments,
        @Nullable Local self,
        List<Local> parameters,
        Fragment result,
        Expression.Result unboxedResult,
        List<String> suppressedWarnings,
        NameScope names,
        Statement.Block body,
        int line) {

    /**
     * How other code names an async method and its machine.
     *
     * @param packageName "" for the unnamed package
     * @param owner binary name of the declaring class, with dots for packages: {@code a.b.Songs$Inner}
     * @param nestHost binary name of its top-level class
     * @param name the method's name
     * @param descriptor the method's erased descriptor, {@code (Ljava/lang/String;)Ldev/stator/Future;}
     * @param receiver binary name of the class as which the machine knows the receiver: the owner or, if that is anonymous, what it extends;
     *     null for a static method
     * @param machine simple name of the machine, {@code Songs$learnSong}
     * @param recursive whether a chain of direct starts may lead from the method back to itself
     */
    public record Reference(
            String packageName,
            String owner,
            String nestHost,
            String name,
            String descriptor,
            @Nullable String receiver,
            String machine,
            boolean recursive) {

        public boolean isStatic() {
            return receiver == null;
        }
    }
}

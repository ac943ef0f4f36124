package dev.stator.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An async method, or an async block, read from the user's source. A block is a method too: the one that javac makes of its lambda. A
 * generator is read as a method that returns {@code Future<Void>} and has its emitter as its last parameter.
 *
 * @param reference how others name it
 * @param file the simple name of the user's file, {@code Songs.java}
 * @param place the method, {@code Songs.learnSong}, or what a block stands in
 * @param signature the declaration, or the beginning of the block, as the user wrote it, in one line, for the Javadoc
 * @param typeParameters declarations of the type variables in scope, of the class and of the method: {@code T extends Foo}
 * @param typeArguments the same variables' names, for the machine's own type
 * @param self null for a static method
 * @param result the type of the result, boxed
 * @param unboxedResult how {@link Statement.ReturnValue} answers: {@code INT, LONG, DOUBLE} or {@code REFERENCE}
 * @param suppressedWarnings the values for {@code @SuppressWarnings}: what javac's lint might say of the body, and what the user has
 *     named, for the method or its classes
 * @param line the line of the method's name
 */
public record AsyncMethod(
        Reference reference,
        String file,
        String place,
        Kind kind,
        String signature,
        List<Fragment> typeParameters,
        List<String> typeArguments,
        @Nullable Local self,
        List<Local> parameters,
        Fragment result,
        Expression.Result unboxedResult,
        Set<String> suppressedWarnings,
        NameScope names,
        LocalTypes localTypes,
        Statement.Block body,
        int line) {

    /** What it is in the user's source. */
    public enum Kind {
        METHOD(""),
        GENERATOR("the generator "),
        BLOCK("an async block in ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What stands before the name of its {@linkplain AsyncMethod#place place}, for readers. */
        public String words() {
            return words;
        }

        /** Whether other machines start it without a machine: they name an async method, and nothing else. */
        public boolean startsWithoutMachine() {
            return this == METHOD;
        }
    }

    /** What a call gives to the machine: the receiver, if there is one, and the parameters. */
    public List<Local> given() {
        List<Local> given = new ArrayList<>();
        if (self != null) {
            given.add(self);
        }
        given.addAll(parameters);
        return given;
    }

    /**
     * How other code names an async method and its machine.
     *
     * @param packageName "" for the unnamed package
     * @param owner binary name of the declaring class, with dots for packages: {@code a.b.Songs$Inner}
     * @param nestHost binary name of its top-level class
     * @param name the method's name in the class file
     * @param descriptor the method's erased descriptor, {@code (Ljava/lang/String;)Ldev/stator/Future;}
     * @param constructor the descriptor of the machine's constructor, which takes the receiver and the parameters; one whose class is
     *     anonymous as what that extends
     * @param receiver binary name of the class as which the machine knows the receiver: the owner or, if that is anonymous, what it extends;
     *     null for a static method
     * @param machine simple name of the machine, {@code Songs$learnSong}
     * @param body name of the static method that holds its statements there
     * @param recursive whether a chain of direct starts may lead from the method back to itself
     */
    public record Reference(
            String packageName,
            String owner,
            String nestHost,
            String name,
            String descriptor,
            String constructor,
            @Nullable String receiver,
            String machine,
            String body,
            boolean recursive) {

        /** Slots that the Java virtual machine has for the parameters of a method. */
        private static final int SLOTS = 255;

        /** Slots of a body for its own parameters: context, depth, machine and what was awaited. */
        private static final int OWN_SLOTS = 4;

        public boolean isStatic() {
            return receiver == null;
        }

        /**
         * Whether a call is given more than a body can take beside its own parameters. What makes such a machine fills its fields one by
         * one, and nothing starts the body without the machine.
         */
        public boolean isFilled() {
            return slots() > SLOTS - OWN_SLOTS;
        }

        private int slots() {
            int slots = 0;
            for (int i = 1; constructor.charAt(i) != ')'; i++) {
                boolean isArray = constructor.charAt(i) == '[';
                while (constructor.charAt(i) == '[') {
                    i++;
                }
                char type = constructor.charAt(i);
                slots += !isArray && (type == 'J' || type == 'D') ? 2 : 1;
                i = type == 'L' ? constructor.indexOf(';', i) : i;
            }
            return slots;
        }
    }
}

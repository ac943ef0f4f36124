package dev.stator.processor.machine;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Inside;
import java.util.List;
import java.util.Map;

/**
 * What the linker does once javac has written the class files of one top-level class and its machines. All names are binary names
 * with dots ({@code a.b.Songs$learnSong}).
 *
 * @param nestHost the top-level class: gets every machine as a nest member
 * @param sourceFile simple name of the user's file
 * @param methods the async methods and blocks, each to be made the construction of its machine
 * @param insides stand-in classes, by binary name, each with the class that replaces it
 * @param bridges what the user's classes are to do for their machines
 */
public record Linkage(
        String nestHost,
        String sourceFile,
        List<Method> methods,
        Map<String, String> insides,
        List<Inside.Bridge> bridges) {

    /**
     * One rewritten method.
     *
     * @param owner the class whose method is rewritten
     * @param descriptor the descriptor of the method
     * @param constructor the descriptor of the machine's constructor, which takes the receiver, if there is one, and the parameters
     * @param fields the fields of the machine that the method fills, in the order of the constructor's descriptor, since they are too many
     *     for a constructor; none if the constructor takes them
     * @param kind that of a block is the method of its lambda, which javac may have removed, or merged with another; a generator gives its
     *     machine an emitter behind the parameters
     * @param machine the class of its machine, whose constructor is called
     * @param lines the generated source's lines
     * @param localTypes local types of the method, by the names of their copies in the machine
     */
    public record Method(
            String owner,
            String name,
            String descriptor,
            String constructor,
            List<String> fields,
            AsyncMethod.Kind kind,
            String machine,
            LineMap lines,
            Map<String, String> localTypes) {

        /** Whether it is an async block. */
        public boolean isBlock() {
            return kind == AsyncMethod.Kind.BLOCK;
        }

        /** Whether it returns the stream of what its machine emits. */
        public boolean isGenerator() {
            return kind == AsyncMethod.Kind.GENERATOR;
        }

        public Method {
            fields = List.copyOf(fields);
            localTypes = Map.copyOf(localTypes);
        }
    }

    public Linkage {
        methods = List.copyOf(methods);
        insides = Map.copyOf(insides);
        bridges = List.copyOf(bridges);
    }
}

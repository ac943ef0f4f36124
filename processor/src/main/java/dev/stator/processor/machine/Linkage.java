package dev.stator.processor.machine;

import java.util.List;
import java.util.Map;

/**
 * What the linker does once javac has written the class files of one top-level class and its machines. All names are binary names
 * with dots ({@code a.b.Songs$learnSong}).
 *
 * @param nestHost the top-level class: gets every machine as a nest member
 * @param sourceFile simple name of the user's file
 * @param methods the async methods, each to be made the construction of its machine
 * @param insides stand-in classes, by binary name, each with the class that replaces it
 */
public record Linkage(String nestHost, String sourceFile, List<Method> methods, Map<String, String> insides) {

    /**
     * One rewritten method.
     *
     * @param owner the class whose method is rewritten
     * @param descriptor the descriptor of the method
     * @param machine the class of its machine, whose constructor takes the receiver (unless static) and the parameters
     * @param lines the generated source's lines
     */
    public record Method(
            String owner, String name, String descriptor, boolean isStatic, String machine, LineMap lines) {}

    public Linkage {
        methods = List.copyOf(methods);
        insides = Map.copyOf(insides);
    }
}

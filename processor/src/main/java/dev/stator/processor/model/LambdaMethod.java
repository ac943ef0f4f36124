package dev.stator.processor.model;

import java.util.List;

/**
 * A method that javac has made of the body of a lambda, {@code lambda$learnSong$0}.
 *
 * @param owner binary name of its class
 * @param descriptor its descriptor; its parameters are the captured variables, then those of the lambda
 * @param isStatic false if the lambda uses {@code this}
 * @param parameters the names of its parameters, as far as it was compiled with them
 * @param firstLine the smallest line of its instructions, or 0
 * @param lastLine the greatest line of its instructions, or 0
 */
public record LambdaMethod(
        String owner,
        String name,
        String descriptor,
        boolean isStatic,
        List<String> parameters,
        int firstLine,
        int lastLine) {

    public LambdaMethod {
        parameters = List.copyOf(parameters);
    }
}

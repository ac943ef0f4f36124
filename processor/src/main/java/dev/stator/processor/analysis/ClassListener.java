package dev.stator.processor.analysis;

import dev.stator.processor.diagnostic.Problem;
import java.net.URI;
import java.util.List;

/** Hears of the classes that the user's compilation compiles. */
public interface ClassListener {

    /**
     * A class file has been written.
     *
     * @param moduleName "" in the unnamed module
     * @param binaryName of the class, with dots for packages
     * @param sourceFile what it was compiled from
     */
    void written(String moduleName, String binaryName, URI sourceFile);

    /** javac knows the types in a class of the user's; {@code warnings} are about its bodies. */
    void understood(List<Problem> warnings);

    /** No more class files will be written. */
    void finished();
}

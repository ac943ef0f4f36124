package dev.stator.processor.analysis;

import java.net.URI;

/** Hears of the class files that the user's compilation writes. */
public interface ClassListener {

    /**
     * A class file has been written.
     *
     * @param moduleName "" in the unnamed module
     * @param binaryName of the class, with dots for packages
     * @param sourceFile what it was compiled from
     */
    void written(String moduleName, String binaryName, URI sourceFile);

    /** No more class files will be written. */
    void finished();
}

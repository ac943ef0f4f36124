package dev.stator.processor.link;

/** Hears of classes that can't be linked: the compilation is to fail. */
@FunctionalInterface
public interface Problems {

    /**
     * Called once at most for a top-level class.
     *
     * @param className binary name of the class whose file can't be linked
     * @param reason what is wrong with it, as the end of a sentence
     */
    void cannotLink(String className, String reason);
}

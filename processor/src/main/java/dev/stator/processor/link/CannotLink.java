package dev.stator.processor.link;

/** A class file is not what it has to be; the message ends the sentence "it cannot be linked: ". */
final class CannotLink extends Exception {

    private static final long serialVersionUID = 1L;

    CannotLink(String reason) {
        super(reason);
    }
}

package dev.stator.processor.equivalence;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source for javac that lies in memory, under the name of the program's file. */
final class SourceText extends SimpleJavaFileObject {

    private final String text;

    private SourceText(URI uri, String text) {
        super(uri, Kind.SOURCE);
        this.text = text;
    }

    static SourceText of(Program program, String text) {
        return new SourceText(program.file().toUri(), text);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}

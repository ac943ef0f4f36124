package dev.stator.processor.analysis.compilation;

import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps the class files that a private compilation writes. */
public final class ClassesInMemory extends OuterClassPath {

    private final Map<URI, List<ByteArrayOutputStream>> written = new HashMap<>();

    ClassesInMemory(StandardJavaFileManager platform, ProcessingEnvironment environment, Trees trees) {
        super(platform, environment, trees);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.computeIfAbsent(source.toUri(), key -> new ArrayList<>()).add(bytes);
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    /** The class files of a source. */
    List<byte[]> of(FileObject source) {
        return written.getOrDefault(source.toUri(), List.of()).stream()
                .map(ByteArrayOutputStream::toByteArray)
                .toList();
    }
}

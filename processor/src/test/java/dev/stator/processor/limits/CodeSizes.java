package dev.stator.processor.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** How long the methods of class files are, in bytes of code. */
final class CodeSizes {

    /** HotSpot leaves longer methods to the interpreter. */
    static final int HUGE_METHOD = 8000;

    private CodeSizes() {}

    /** The methods of all classes below {@code classes} that are longer than {@code limit}, each with its size. */
    static Map<String, Integer> above(int limit, Path classes) {
        Map<String, Integer> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> classFiles =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classFiles) {
                read(file, sizes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sizes.values().removeIf(size -> size <= limit);
        return sizes;
    }

    private static void read(Path file, Map<String, Integer> sizes) throws IOException {
        String className = file.getFileName().toString();
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new CodeSizeEvaluator(null) {
                    @Override
                    public void visitEnd() {
                        sizes.merge(className + " " + name, getMaxSize(), Math::max);
                    }
                };
            }
        };
        new ClassReader(Files.readAllBytes(file)).accept(visitor, 0);
    }
}

package dev.stator.processor.link;

import dev.stator.processor.machine.LineMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Translates the lines of a machine into the user's, so that stack traces and breakpoints show {@code Songs.java:14}.
 *
 * <p>Code of a generated line without a user's line belongs to the line before it, in the order of the code; code at the beginning of a
 * method has no line then. An empty line map leaves class and lines as javac wrote them.
 */
final class Lines {

    private Lines() {}

    static void translate(ClassNode tree, String sourceFile, LineMap lines) {
        if (lines.userLines().isEmpty()) {
            return;
        }
        tree.sourceFile = sourceFile;
        tree.sourceDebug = null;
        for (MethodNode method : tree.methods) {
            translate(method, lines);
        }
    }

    private static void translate(MethodNode method, LineMap lines) {
        int previous = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode entry) {
                int line = lines.userLine(entry.line);
                if (line == 0 || line == previous) {
                    method.instructions.remove(entry);
                } else {
                    entry.line = line;
                    previous = line;
                }
            }
        }
    }
}

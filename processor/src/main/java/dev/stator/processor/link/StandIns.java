package dev.stator.processor.link;

import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts the user's classes where javac compiled their stand-ins.
 *
 * <pre>{@code
 * Songs$Inside.of(self).count++        ===>   self.count++         (count is private in Songs)
 * Songs$Inside.outside(new Songs$Inside(x))   ===>   new Songs(x)
 * }</pre>
 *
 * A static method of a stand-in that turns the class it stands for into itself, or back, is a conversion; it may have any name. Its
 * calls go, since both classes are one then.
 */
final class StandIns {

    /** Internal names: stand-in → the class that it stands for. */
    private final Map<String, String> replacements;

    StandIns(Map<String, String> insides) {
        replacements = insides.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().replace('.', '/'),
                        entry -> entry.getValue().replace('.', '/')));
    }

    /** Removes what only a stand-in needs; {@link #rename} is to follow. */
    void removeConversions(ClassNode tree) {
        tree.innerClasses.removeIf(entry -> replacements.containsKey(entry.name));
        for (MethodNode method : tree.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (isConversion(instruction)) {
                    method.instructions.remove(instruction);
                }
            }
        }
    }

    byte[] rename(byte[] classFile) {
        return replacements.isEmpty() ? classFile : ConstantPool.rename(classFile, replacements);
    }

    private boolean isConversion(AbstractInsnNode instruction) {
        if (!(instruction instanceof MethodInsnNode call) || call.getOpcode() != Opcodes.INVOKESTATIC) {
            return false;
        }
        String replacement = replacements.get(call.owner);
        if (replacement == null) {
            return false;
        }
        String inside = "L" + call.owner + ";";
        String outside = "L" + replacement + ";";
        return call.desc.equals("(" + outside + ")" + inside) || call.desc.equals("(" + inside + ")" + outside);
    }
}

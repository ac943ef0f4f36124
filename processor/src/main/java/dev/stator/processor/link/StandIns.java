package dev.stator.processor.link;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Puts the user's classes where javac compiled their stand-ins.
 *
 * <pre>{@code
 * Songs$Inside.of(self).count++        ===>   self.count++         (count is private in Songs)
 * Songs$Inside.outside(new Songs$Inside(x))   ===>   new Songs(x)
 * }</pre>
 *
 * A static method of a stand-in that turns the class it stands for into itself, or back, is a conversion; it may have any name. Its
 * calls go, since both classes are one then. A value of an anonymous class is known by its superclass outside: the conversion becomes
 * a cast.
 */
final class StandIns {

    /** Internal names: stand-in → the class that it stands for. */
    private final Map<String, String> replacements;

    /** Those that stand for anonymous classes. */
    private final Set<String> anonymous;

    StandIns(Map<String, String> insides) {
        replacements = insides.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().replace('.', '/'),
                        entry -> entry.getValue().replace('.', '/')));
        anonymous = replacements.entrySet().stream()
                .filter(entry -> isAnonymous(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Removes what only a stand-in needs; {@link #rename} is to follow. */
    void removeConversions(ClassNode tree) {
        tree.innerClasses.removeIf(entry -> replacements.containsKey(entry.name));
        for (MethodNode method : tree.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (isConversion(instruction)) {
                    method.instructions.remove(instruction);
                } else if (isCast(instruction)) {
                    String type = ((MethodInsnNode) instruction).owner;
                    method.instructions.set(instruction, new TypeInsnNode(Opcodes.CHECKCAST, type));
                }
            }
        }
    }

    void rename(ConstantPool constants) {
        constants.rename(replacements);
    }

    Map<String, String> replacements() {
        return replacements;
    }

    /** Whether an instruction turns something else into a stand-in: {@code Songs$Inside.Anonymous.of(self)}. */
    private boolean isCast(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && anonymous.contains(call.owner)
                && Type.getArgumentTypes(call.desc).length == 1
                && Type.getReturnType(call.desc).equals(Type.getObjectType(call.owner));
    }

    /** Whether a class has the name of an anonymous one: {@code Songs$1}. */
    private static boolean isAnonymous(String name) {
        return name.matches(".*\\$\\d+");
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

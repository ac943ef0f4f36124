package dev.stator.processor.link;

import dev.stator.processor.model.Inside.Bridge;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A constructor of a local class for machines: it takes the object around and the captured variables first and hands them to javac's
 * constructor, which takes them where javac wants them.
 *
 * <pre>{@code
 * Songs$1Verse(Void, Songs outer, int captured, String word)  { this(outer, word, captured); }
 * }</pre>
 *
 * Which of javac's parameters is which variable shows in the field that it is put into.
 */
final class LocalConstructor {

    private LocalConstructor() {}

    static MethodNode of(ClassNode tree, Bridge bridge) throws CannotLink {
        Type[] own = Type.getArgumentTypes(bridge.target().descriptor());
        MethodNode original = null;
        int before = 0;
        for (MethodNode method : tree.methods) {
            if (method.name.equals("<init>") && (method.access & Opcodes.ACC_SYNTHETIC) == 0) {
                int found = position(Type.getArgumentTypes(method.desc), own, tree);
                if (found >= 0) {
                    original = method;
                    before = found;
                }
            }
        }
        if (original == null) {
            throw new CannotLink("it has no constructor " + bridge.target().descriptor());
        }
        return constructor(tree, bridge, original, before);
    }

    private static MethodNode constructor(ClassNode tree, Bridge bridge, MethodNode original, int before)
            throws CannotLink {
        MethodNode method = new MethodNode(Opcodes.ACC_SYNTHETIC, "<init>", bridge.descriptor(), null, null);
        Map<String, VarInsnNode> leading = new HashMap<>();
        List<String> names = List.of(bridge.target().owner().split(","));
        Type[] parameters = Type.getArgumentTypes(bridge.descriptor());
        int ownCount = Type.getArgumentTypes(bridge.target().descriptor()).length;
        int slot = 2;
        for (int i = 1; i < parameters.length - ownCount; i++) {
            leading.put(names.get(i - 1), new VarInsnNode(parameters[i].getOpcode(Opcodes.ILOAD), slot));
            slot += parameters[i].getSize();
        }
        method.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        if (before == 1) {
            add(method, leading.get("this$"), tree);
        }
        for (int i = parameters.length - ownCount; i < parameters.length; i++) {
            method.instructions.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ILOAD), slot));
            slot += parameters[i].getSize();
        }
        Type[] originals = Type.getArgumentTypes(original.desc);
        int originalSlot = 1;
        for (int i = 0; i < originals.length; i++) {
            if (i >= before + ownCount) {
                add(method, leading.get(fieldOf(original, originalSlot)), tree);
            }
            originalSlot += originals[i].getSize();
        }
        method.instructions.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, tree.name, "<init>", original.desc, false));
        method.instructions.add(new InsnNode(Opcodes.RETURN));
        method.maxLocals = slot;
        method.maxStack = slot + 1;
        return method;
    }

    private static void add(MethodNode method, @Nullable VarInsnNode load, ClassNode tree) throws CannotLink {
        if (load == null) {
            throw new CannotLink("what the constructor of " + tree.name + " captures is not known");
        }
        method.instructions.add(load);
    }

    /** How many parameters stand before {@code own}: none, or the object around; -1 if they are not there. */
    private static int position(Type[] parameters, Type[] own, ClassNode tree) {
        for (int before = tree.outerClass != null && hasOuter(parameters, tree) ? 1 : 0; before >= 0; before--) {
            if (parameters.length >= before + own.length
                    && Arrays.equals(own, Arrays.copyOfRange(parameters, before, before + own.length))) {
                return before;
            }
        }
        return -1;
    }

    private static boolean hasOuter(Type[] parameters, ClassNode tree) {
        return parameters.length > 0
                && parameters[0].getSort() == Type.OBJECT
                && parameters[0].getInternalName().equals(tree.outerClass);
    }

    /** The field that the constructor puts the parameter of this slot into. */
    private static String fieldOf(MethodNode constructor, int slot) {
        for (AbstractInsnNode instruction : constructor.instructions) {
            if (instruction instanceof VarInsnNode load
                    && load.var == slot
                    && load.getOpcode() >= Opcodes.ILOAD
                    && load.getOpcode() <= Opcodes.ALOAD
                    && load.getNext() instanceof FieldInsnNode put
                    && put.getOpcode() == Opcodes.PUTFIELD) {
                return put.name;
            }
        }
        return "";
    }
}

package dev.stator.processor.link;

import dev.stator.processor.model.Inside.Bridge;
import dev.stator.processor.model.Inside.Target;
import dev.stator.processor.model.Inside.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Private synthetic methods of the user's classes, by which machines do what only the class itself may do.
 *
 * <pre>{@code
 * super.sing(n)        private void super$sing(int n) { super.sing(n); }
 * inherited.count      private static int inherited$count(Songs self) { return self.count; }
 *                      private static void inherited$count(Songs self, int value) { self.count = value; }
 * }</pre>
 */
final class Bridges {

    private static final int PRIVATE_SYNTHETIC = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final List<Bridge> bridges;

    /** By internal name of the owner and name of the field. */
    private final Map<String, Bridge> fields = new HashMap<>();

    Bridges(List<Bridge> bridges) {
        this.bridges = bridges;
        bridges.stream()
                .filter(bridge -> bridge.target().use() == Use.FIELD)
                .forEach(bridge -> fields.put(internalName(bridge.owner()) + "." + bridge.name(), bridge));
    }

    /** The classes that get methods. */
    List<String> owners() {
        return bridges.stream().map(Bridge::owner).distinct().toList();
    }

    /** Adds the methods to a class of the user's. */
    void addTo(ClassNode tree) throws CannotLink {
        for (Bridge bridge : bridges) {
            if (internalName(bridge.owner()).equals(tree.name)) {
                switch (bridge.target().use()) {
                    case CALL, CALL_SUPER, READ -> tree.methods.add(call(bridge));
                    case NEW_LOCAL -> tree.methods.add(LocalConstructor.of(tree, bridge));
                    case FIELD -> {
                        tree.methods.add(read(bridge));
                        tree.methods.add(write(bridge));
                    }
                }
            }
        }
    }

    /**
     * Makes uses of bridged fields in a machine calls.
     *
     * @param replacements the classes that stand-ins stand for, by internal name
     */
    void replaceFields(ClassNode machine, Map<String, String> replacements) {
        for (MethodNode method : machine.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof FieldInsnNode use && replacements.containsKey(use.owner)) {
                    String owner = replacements.get(use.owner);
                    Bridge bridge = fields.get(owner + "." + use.name);
                    if (bridge != null) {
                        boolean reads = use.getOpcode() == Opcodes.GETFIELD || use.getOpcode() == Opcodes.GETSTATIC;
                        String descriptor = reads ? readDescriptor(bridge) : writeDescriptor(bridge);
                        method.instructions.set(
                                use, new MethodInsnNode(Opcodes.INVOKESTATIC, owner, bridge.name(), descriptor, false));
                    }
                }
            }
        }
    }

    private static MethodNode call(Bridge bridge) {
        Target target = bridge.target();
        int access = PRIVATE_SYNTHETIC | (bridge.isStatic() ? Opcodes.ACC_STATIC : 0);
        MethodNode method = new MethodNode(access, bridge.name(), bridge.descriptor(), null, null);
        int slot = 0;
        if (!bridge.isStatic()) {
            method.instructions.add(new VarInsnNode(Opcodes.ALOAD, slot++));
        }
        slot = loadArguments(method, slot);
        method.instructions.add(target.use() == Use.READ ? field(bridge, Opcodes.GETFIELD) : invocation(bridge));
        Type found =
                target.use() == Use.READ ? Type.getType(target.descriptor()) : Type.getReturnType(target.descriptor());
        answer(method, found, Type.getReturnType(bridge.descriptor()));
        method.maxLocals = slot;
        method.maxStack = Math.max(slot, 2);
        return method;
    }

    private static MethodInsnNode invocation(Bridge bridge) {
        Target target = bridge.target();
        int opcode = target.use() == Use.CALL_SUPER
                ? Opcodes.INVOKESPECIAL
                : bridge.isStatic()
                        ? Opcodes.INVOKESTATIC
                        : target.ofInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        return new MethodInsnNode(
                opcode, internalName(target.owner()), target.name(), target.descriptor(), target.ofInterface());
    }

    private static MethodNode read(Bridge bridge) {
        MethodNode method = new MethodNode(
                PRIVATE_SYNTHETIC | Opcodes.ACC_STATIC, bridge.name(), readDescriptor(bridge), null, null);
        int slot = loadArguments(method, 0);
        method.instructions.add(field(bridge, bridge.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD));
        answer(method, Type.getType(bridge.target().descriptor()), Type.getType(bridge.descriptor()));
        method.maxLocals = slot;
        method.maxStack = 2;
        return method;
    }

    private static MethodNode write(Bridge bridge) {
        MethodNode method = new MethodNode(
                PRIVATE_SYNTHETIC | Opcodes.ACC_STATIC, bridge.name(), writeDescriptor(bridge), null, null);
        int slot = loadArguments(method, 0);
        method.instructions.add(field(bridge, bridge.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD));
        method.instructions.add(new InsnNode(Opcodes.RETURN));
        method.maxLocals = slot;
        method.maxStack = slot;
        return method;
    }

    private static FieldInsnNode field(Bridge bridge, int opcode) {
        Target target = bridge.target();
        return new FieldInsnNode(opcode, internalName(target.owner()), target.name(), target.descriptor());
    }

    private static String readDescriptor(Bridge bridge) {
        return "(" + self(bridge) + ")" + bridge.descriptor();
    }

    private static String writeDescriptor(Bridge bridge) {
        return "(" + self(bridge) + bridge.descriptor() + ")V";
    }

    private static String self(Bridge bridge) {
        return bridge.isStatic() ? "" : "L" + internalName(bridge.owner()) + ";";
    }

    private static int loadArguments(MethodNode method, int firstSlot) {
        int slot = firstSlot;
        for (Type argument : Type.getArgumentTypes(method.desc)) {
            method.instructions.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), slot));
            slot += argument.getSize();
        }
        return slot;
    }

    /** Returns the value on the stack, as the type that the machine expects. */
    private static void answer(MethodNode method, Type found, Type expected) {
        if (!found.equals(expected) && expected.getSort() >= Type.ARRAY) {
            method.instructions.add(new TypeInsnNode(Opcodes.CHECKCAST, expected.getInternalName()));
        }
        method.instructions.add(new InsnNode(expected.getOpcode(Opcodes.IRETURN)));
    }

    private static String internalName(String binaryName) {
        return binaryName.replace('.', '/');
    }
}

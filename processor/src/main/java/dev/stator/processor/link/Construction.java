package dev.stator.processor.link;

import dev.stator.processor.machine.Linkage;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes an async method the construction of its machine.
 *
 * <pre>{@code
 * Future<Song> learnSong(String name) { <the user's statements> }
 *   ===>
 * Future<Song> learnSong(String name) { return new Songs$learnSong(this, name); }
 * }</pre>
 *
 * What belongs to the method and not to its statements stays: flags, signature, exceptions, annotations, parameters and the debugger's
 * names for them. Its line is the first of the user's statements.
 */
final class Construction {

    private Construction() {}

    static void replaceBody(MethodNode method, Linkage.Method rewritten) {
        String machine = internalName(rewritten.machine());
        InsnList code = new InsnList();
        LabelNode start = new LabelNode();
        code.add(start);
        firstLine(method, start, code);
        code.add(new TypeInsnNode(Opcodes.NEW, machine));
        code.add(new InsnNode(Opcodes.DUP));
        int slot = 0;
        Type[] parameters = Type.getArgumentTypes(method.desc);
        if (Type.getArgumentTypes(rewritten.constructor()).length > parameters.length) {
            code.add(new VarInsnNode(Opcodes.ALOAD, slot++));
        }
        for (Type parameter : parameters) {
            code.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), slot));
            slot += parameter.getSize();
        }
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, machine, "<init>", rewritten.constructor(), false));
        code.add(new InsnNode(Opcodes.ARETURN));
        LabelNode end = new LabelNode();
        code.add(end);

        method.localVariables = parameterNames(method, slot, start, end);
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
        method.tryCatchBlocks.clear();
        method.instructions = code;
        method.maxStack = 2 + slot;
        method.maxLocals = slot;
    }

    private static void firstLine(MethodNode method, LabelNode start, InsnList code) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode entry) {
                code.add(new LineNumberNode(entry.line, start));
                return;
            }
        }
    }

    /** The entries of the parameters in the table of local variables; a later variable never takes the slot of one. */
    private static List<LocalVariableNode> parameterNames(
            MethodNode method, int slots, LabelNode start, LabelNode end) {
        TreeMap<Integer, LocalVariableNode> parameters = new TreeMap<>();
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index < slots) {
                    parameters.putIfAbsent(
                            variable.index,
                            new LocalVariableNode(
                                    variable.name, variable.desc, variable.signature, start, end, variable.index));
                }
            }
        }
        return List.copyOf(parameters.values());
    }

    private static String internalName(String binaryName) {
        return binaryName.replace('.', '/');
    }
}

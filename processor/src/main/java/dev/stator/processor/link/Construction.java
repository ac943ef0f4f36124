package dev.stator.processor.link;

import dev.stator.processor.machine.Linkage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
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
 * A machine that is given more than a constructor can take is filled:
 *
 * <pre>{@code
 * Songs$sing machine = new Songs$sing(); machine.self = this; machine.bar1 = bar1; ... return machine;
 * }</pre>
 *
 * A generator answers the stream of what its machine emits:
 *
 * <pre>{@code
 * Stream<Song> songs(String name) { <the user's statements> }
 *   ===>
 * Stream<Song> songs(String name) { var out = new Generator(); return out.emittedBy(new Songs$songs(this, name, out)); }
 * }</pre>
 *
 * What belongs to the method and not to its statements stays: flags, signature, exceptions, annotations, parameters and the debugger's
 * names for them. It has no lines: a debugger stops on those of the user's statements where they now stand, in the machine.
 */
final class Construction {

    private Construction() {}

    private static final String GENERATOR = "dev/stator/stream/Generator";

    static void replaceBody(MethodNode method, Linkage.Method rewritten) {
        InsnList code = new InsnList();
        LabelNode start = new LabelNode();
        code.add(start);
        int slots = slots(method);
        if (rewritten.isGenerator()) {
            code.add(new TypeInsnNode(Opcodes.NEW, GENERATOR));
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, GENERATOR, "<init>", "()V", false));
            code.add(new VarInsnNode(Opcodes.ASTORE, slots));
            code.add(new VarInsnNode(Opcodes.ALOAD, slots));
        }
        construct(method, rewritten, code);
        if (rewritten.isGenerator()) {
            String emittedBy = "(Ldev/stator/Future;)Ldev/stator/stream/Stream;";
            code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, GENERATOR, "emittedBy", emittedBy, false));
        }
        code.add(new InsnNode(Opcodes.ARETURN));
        LabelNode end = new LabelNode();
        code.add(end);

        method.localVariables = parameterNames(method, slots, start, end);
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
        method.tryCatchBlocks.clear();
        method.instructions = code;
        method.maxStack = 4 + slots;
        method.maxLocals = slots + 1;
    }

    /** Leaves the machine on the stack. */
    private static void construct(MethodNode method, Linkage.Method rewritten, InsnList code) {
        String machine = internalName(rewritten.machine());
        code.add(new TypeInsnNode(Opcodes.NEW, machine));
        code.add(new InsnNode(Opcodes.DUP));
        List<VarInsnNode> given = given(method, rewritten);
        if (rewritten.fields().isEmpty()) {
            given.forEach(code::add);
            code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, machine, "<init>", rewritten.constructor(), false));
        } else {
            code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, machine, "<init>", "()V", false));
            fill(machine, rewritten, given, code);
        }
    }

    private static int slots(MethodNode method) {
        int receiver = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        return receiver
                + Stream.of(Type.getArgumentTypes(method.desc))
                        .mapToInt(Type::getSize)
                        .sum();
    }

    /** Loads what the machine is given: the receiver, if there is one, the parameters, and of a generator the emitter. */
    private static List<VarInsnNode> given(MethodNode method, Linkage.Method rewritten) {
        List<VarInsnNode> given = new ArrayList<>();
        Type[] parameters = Type.getArgumentTypes(method.desc);
        int emitters = rewritten.isGenerator() ? 1 : 0;
        int slot = 0;
        if (Type.getArgumentTypes(rewritten.constructor()).length - emitters > parameters.length) {
            given.add(new VarInsnNode(Opcodes.ALOAD, slot++));
        }
        for (Type parameter : parameters) {
            given.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), slot));
            slot += parameter.getSize();
        }
        if (rewritten.isGenerator()) {
            given.add(new VarInsnNode(Opcodes.ALOAD, slot));
        }
        return given;
    }

    private static void fill(String machine, Linkage.Method rewritten, List<VarInsnNode> given, InsnList code) {
        Type[] types = Type.getArgumentTypes(rewritten.constructor());
        for (int i = 0; i < types.length; i++) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(given.get(i));
            code.add(new FieldInsnNode(
                    Opcodes.PUTFIELD, machine, rewritten.fields().get(i), types[i].getDescriptor()));
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

package dev.stator.processor.link;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * {@code assert} in a machine asks whether assertions are on in the user's class. javac lets every class ask the outermost one, which for
 * a machine, and for the classes in it, is the machine:
 *
 * <pre>
 *   $assertionsDisabled = !Songs$learn.class.desiredAssertionStatus()    ==>    !Songs.class.desiredAssertionStatus()
 * </pre>
 *
 * The answer is the one that the class had when it was initialised. So the body reads it where the class of the method keeps it: in a
 * field of its own, or, if it is an interface, of a class that javac adds and that the interface initialises:
 *
 * <pre>
 *   Songs$learn.$assertionsDisabled    ==>    Songs.$assertionsDisabled
 * </pre>
 */
final class Assertions {

    private static final String DISABLED = "$assertionsDisabled";

    private Assertions() {}

    /** The internal name of the class that holds the answer for {@code tree}; null if there is none. */
    static @Nullable String holder(ClassNode tree) {
        boolean isHolder = tree.fields.stream().anyMatch(field -> field.name.equals(DISABLED));
        return isHolder
                ? tree.name
                : reads(tree).map(read -> read.owner).findFirst().orElse(null);
    }

    /** Lets the body of a machine read the answer of the class of its method. */
    static void read(ClassNode machine, ClassNode owner) {
        String holder = holder(owner);
        if (holder != null) {
            reads(machine).filter(read -> read.owner.equals(machine.name)).forEach(read -> read.owner = holder);
        }
    }

    private static Stream<FieldInsnNode> reads(ClassNode tree) {
        return tree.methods.stream()
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .filter(instruction -> instruction instanceof FieldInsnNode field
                        && field.getOpcode() == Opcodes.GETSTATIC
                        && field.name.equals(DISABLED))
                .map(FieldInsnNode.class::cast);
    }

    /** Lets a class ask the user's. */
    static void ask(ClassNode tree, String machine, String nestHost) {
        Type itself = Type.getObjectType(machine.replace('.', '/'));
        for (MethodNode method : tree.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof LdcInsnNode constant
                        && constant.cst.equals(itself)
                        && instruction.getNext() instanceof MethodInsnNode call
                        && call.name.equals("desiredAssertionStatus")) {
                    constant.cst = Type.getObjectType(nestHost.replace('.', '/'));
                }
            }
        }
    }
}

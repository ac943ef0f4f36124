package dev.stator.processor.link;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where a class creates async blocks: {@code Future.async} of a lambda, which must be one whose method constructs a machine. Otherwise
 * the block would fail when it runs.
 *
 * <p>Local and anonymous classes are not asked, nor what is nested in them: javac writes also those that stand in dead code, or in an
 * original body that a machine has replaced, where nothing has compiled their blocks.
 */
final class BlockSites {

    /** In the name of a local class: {@code Songs$1Verse}. */
    private static final Pattern NUMBERED = Pattern.compile("\\$[0-9]");

    private BlockSites() {}

    /** @param linked name and descriptor of each method that constructs a machine */
    static void check(ClassNode tree, Set<String> linked) throws CannotLink {
        if (NUMBERED.matcher(tree.name).find()) {
            return;
        }
        for (MethodNode method : tree.methods) {
            if (createsOther(tree, method, linked) && isLive(tree, method)) {
                throw new CannotLink("the async block of its method " + method.name + " was not compiled");
            }
        }
    }

    /** Whether a method creates a block that is not linked. */
    private static boolean createsOther(ClassNode tree, MethodNode method, Set<String> linked) {
        for (AbstractInsnNode instruction : method.instructions) {
            Handle body = isBlock(instruction) ? lambda(instruction) : null;
            if (body != null
                    && body.getOwner().equals(tree.name)
                    && !linked.contains(body.getName() + body.getDesc())) {
                return true;
            }
        }
        return false;
    }

    /** javac keeps the lambdas of a dead branch. */
    private static boolean isLive(ClassNode tree, MethodNode method) {
        return Lambdas.live(tree).contains(method.name + method.desc);
    }

    private static boolean isBlock(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals("dev/stator/Future")
                && call.name.equals("async");
    }

    /** The method of the lambda that is created in front of a call. */
    private static @Nullable Handle lambda(AbstractInsnNode call) {
        AbstractInsnNode before = call.getPrevious();
        while (before != null && (before.getOpcode() < 0 || before.getOpcode() == Opcodes.CHECKCAST)) {
            before = before.getPrevious();
        }
        return before instanceof InvokeDynamicInsnNode creation
                        && creation.bsmArgs.length > 1
                        && creation.bsmArgs[1] instanceof Handle body
                ? body
                : null;
    }
}

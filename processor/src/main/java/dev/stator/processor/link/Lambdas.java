package dev.stator.processor.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that javac makes of lambda bodies, {@code lambda$learnSong$0}: private and synthetic, so that only their own class can
 * refer to them.
 *
 * <p>One is live when a method that is no such method, or a live one, calls it or holds a handle of it. {@code $deserializeLambda$}
 * keeps those that can be deserialized.
 */
final class Lambdas {

    static final String PREFIX = "lambda$";

    private Lambdas() {}

    /** Name and descriptor of each method that is live. */
    static Set<String> live(ClassNode tree) {
        Map<String, MethodNode> methods = new HashMap<>();
        Deque<MethodNode> toVisit = new ArrayDeque<>();
        Set<String> live = new HashSet<>();
        for (MethodNode method : tree.methods) {
            String key = method.name + method.desc;
            methods.put(key, method);
            if (!isLambda(method) && live.add(key)) {
                toVisit.add(method);
            }
        }
        while (!toVisit.isEmpty()) {
            for (String key : references(tree, toVisit.remove())) {
                MethodNode method = methods.get(key);
                if (method != null && live.add(key)) {
                    toVisit.add(method);
                }
            }
        }
        return live;
    }

    /** Removes the methods that were live and are so no longer. */
    static void removeDead(ClassNode tree, Set<String> liveBefore) {
        Set<String> live = live(tree);
        tree.methods.removeIf(
                method -> liveBefore.contains(method.name + method.desc) && !live.contains(method.name + method.desc));
    }

    static boolean isLambda(MethodNode method) {
        return (method.access & Opcodes.ACC_SYNTHETIC) != 0 && method.name.startsWith(PREFIX);
    }

    private static Set<String> references(ClassNode tree, MethodNode method) {
        Set<String> references = new HashSet<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && call.owner.equals(tree.name)) {
                references.add(call.name + call.desc);
            } else if (instruction instanceof InvokeDynamicInsnNode call) {
                addHandles(tree, references, call.bsm);
                addHandles(tree, references, call.bsmArgs);
            } else if (instruction instanceof LdcInsnNode load) {
                addHandles(tree, references, load.cst);
            }
        }
        return references;
    }

    private static void addHandles(ClassNode tree, Set<String> references, Object... constants) {
        for (Object constant : constants) {
            if (constant instanceof Handle handle && handle.getOwner().equals(tree.name)) {
                references.add(handle.getName() + handle.getDesc());
            } else if (constant instanceof ConstantDynamic dynamic) {
                addHandles(tree, references, dynamic.getBootstrapMethod());
                for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                    addHandles(tree, references, dynamic.getBootstrapMethodArgument(i));
                }
            }
        }
    }
}

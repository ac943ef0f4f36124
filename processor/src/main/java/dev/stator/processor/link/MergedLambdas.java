package dev.stator.processor.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lambdas of the same text, of which javac keeps one method ({@code -g:none}).
 *
 * <p>In: a class file, and the same class compiled with one method for each lambda. Their code differs in the names of these methods
 * only, so what creates a lambda in one stands at the same place in the other.
 */
final class MergedLambdas {

    /** An instruction that creates a lambda: of {@code method}, if none were merged. */
    private record Site(InvokeDynamicInsnNode instruction, String method) {}

    private final ClassNode tree;
    private final List<Site> sites = new ArrayList<>();

    MergedLambdas(ClassNode tree, ClassNode unmerged) {
        this.tree = tree;
        Map<String, MethodNode> methods = new HashMap<>();
        unmerged.methods.forEach(method -> methods.put(key(method), method));
        for (MethodNode method : tree.methods) {
            MethodNode other = methods.get(key(method));
            List<InvokeDynamicInsnNode> here = lambdas(method);
            List<InvokeDynamicInsnNode> there = other == null ? List.of() : lambdas(other);
            if (here.size() == there.size()) {
                for (int i = 0; i < here.size(); i++) {
                    sites.add(new Site(here.get(i), implementation(there.get(i))));
                }
            }
        }
    }

    /**
     * Gives a lambda its own method back, if it shares one that is not in {@code linked}.
     *
     * @return the method, whose body is that of the shared one; null if the lambda is never created, or shares a linked one
     */
    @Nullable
    MethodNode separated(String name, String descriptor, Set<String> linked) {
        MethodNode separated = null;
        for (Site site : sites) {
            String shared = implementation(site.instruction());
            if (site.method().equals(name + descriptor) && !linked.contains(shared)) {
                separated = separated == null ? copy(shared, name) : separated;
                rename(site.instruction(), name);
            }
        }
        return separated;
    }

    private MethodNode copy(String shared, String name) {
        for (MethodNode method : tree.methods) {
            if (key(method).equals(shared)) {
                MethodNode copy = new MethodNode(
                        method.access, name, method.desc, method.signature, method.exceptions.toArray(new String[0]));
                method.accept(copy);
                tree.methods.add(copy);
                return copy;
            }
        }
        throw new IllegalStateException(shared);
    }

    private static void rename(InvokeDynamicInsnNode lambda, String name) {
        for (int i = 0; i < lambda.bsmArgs.length; i++) {
            if (lambda.bsmArgs[i] instanceof Handle handle) {
                lambda.bsmArgs[i] =
                        new Handle(handle.getTag(), handle.getOwner(), name, handle.getDesc(), handle.isInterface());
            }
        }
    }

    /** The instructions of a method that create lambdas, whose bodies are methods of this class. */
    private static List<InvokeDynamicInsnNode> lambdas(MethodNode method) {
        List<InvokeDynamicInsnNode> lambdas = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode call
                    && implementation(call).startsWith(Lambdas.PREFIX)) {
                lambdas.add(call);
            }
        }
        return lambdas;
    }

    /** Name and descriptor of the method that a lambda runs; empty for another dynamic call. */
    private static String implementation(InvokeDynamicInsnNode call) {
        return Stream.of(call.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(argument -> ((Handle) argument).getName() + ((Handle) argument).getDesc())
                .findFirst()
                .orElse("");
    }

    private static String key(MethodNode method) {
        return method.name + method.desc;
    }
}

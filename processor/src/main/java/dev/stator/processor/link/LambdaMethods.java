package dev.stator.processor.link;

import dev.stator.processor.model.LambdaMethod;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Describes the methods of lambdas in a class that was compiled with lines and names of variables. */
final class LambdaMethods {

    private LambdaMethods() {}

    /** The methods that javac made of lambdas, in the order of the class file. */
    static List<LambdaMethod> of(ClassNode tree) {
        return tree.methods.stream()
                .filter(Lambdas::isLambda)
                .map(method -> lambda(tree, method))
                .toList();
    }

    private static LambdaMethod lambda(ClassNode tree, MethodNode method) {
        IntSummaryStatistics lines = lines(method);
        return new LambdaMethod(
                tree.name.replace('/', '.'),
                method.name,
                method.desc,
                (method.access & Opcodes.ACC_STATIC) != 0,
                parameters(method),
                lines.getCount() == 0 ? 0 : lines.getMin(),
                lines.getCount() == 0 ? 0 : lines.getMax());
    }

    private static List<String> parameters(MethodNode method) {
        List<String> names = new ArrayList<>();
        int slot = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(method.desc)) {
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index == slot && variable.start == method.instructions.getFirst()) {
                    names.add(variable.name);
                }
            }
            slot += parameter.getSize();
        }
        return names;
    }

    private static IntSummaryStatistics lines(MethodNode method) {
        IntSummaryStatistics lines = new IntSummaryStatistics();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode entry) {
                lines.accept(entry.line);
            }
        }
        return lines;
    }
}

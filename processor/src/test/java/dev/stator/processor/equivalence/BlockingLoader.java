package dev.stator.processor.equivalence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Loads programs that Stator did not compile, with each {@code future.await()} turned into {@link Blocking#await}, and blocks too. A
 * generator becomes two methods:
 *
 * <pre>
 * &#64;Async Stream&lt;Page> pages(String first) { return Blocking.generator(pages$body, {this, first}); }
 *
 * private Stream&lt;Page> pages$body(String first) { Emitter&lt;Page> out = Blocking.emitter(); ... }
 * </pre>
 */
final class BlockingLoader extends ClassLoader {

    private final Path classes;

    BlockingLoader(Path classes) {
        super(BlockingLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Path file = classes.resolve(name.replace('.', '/') + ".class");
        if (!Files.exists(file)) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] bytes = blocking(Files.readAllBytes(file));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] blocking(byte[] bytes) {
        ClassNode tree = new ClassNode();
        new ClassReader(bytes).accept(tree, 0);
        for (MethodNode method : List.copyOf(tree.methods)) {
            if (isGenerator(method)) {
                split(tree, method);
            }
        }
        ClassWriter writer = new ClassWriter(0);
        tree.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
                return new BlockingMethod(super.visitMethod(access, name, type, generic, thrown));
            }
        });
        return writer.toByteArray();
    }

    private static boolean isGenerator(MethodNode method) {
        return method.desc.endsWith(")Ldev/stator/stream/Stream;")
                && method.invisibleAnnotations != null
                && method.invisibleAnnotations.stream()
                        .anyMatch(annotation -> annotation.desc.equals("Ldev/stator/Async;"));
    }

    private static void split(ClassNode type, MethodNode generator) {
        boolean isStatic = (generator.access & Opcodes.ACC_STATIC) != 0;
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        String body = generator.name + "$body";
        int receivers = isStatic ? 0 : 1;
        Type[] parameters = Type.getArgumentTypes(generator.desc);
        MethodNode stub = new MethodNode(generator.access, generator.name, generator.desc, generator.signature, null);
        InsnList code = stub.instructions;
        code.add(new LdcInsnNode(new Handle(
                isStatic ? Opcodes.H_INVOKESTATIC : Opcodes.H_INVOKESPECIAL,
                type.name,
                body,
                generator.desc,
                isInterface)));
        code.add(new IntInsnNode(Opcodes.SIPUSH, receivers + parameters.length));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
        int slot = 0;
        if (!isStatic) {
            argument(code, 0, Type.getObjectType(type.name), slot++);
        }
        for (int i = 0; i < parameters.length; i++) {
            argument(code, receivers + i, parameters[i], slot);
            slot += parameters[i].getSize();
        }
        code.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                "dev/stator/processor/equivalence/Blocking",
                "generator",
                "(Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ldev/stator/stream/Stream;",
                false));
        code.add(new InsnNode(Opcodes.ARETURN));
        stub.maxStack = 6;
        stub.maxLocals = slot;
        type.methods.add(stub);
        generator.name = body;
        generator.access = generator.access & Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    }

    /** Stores a parameter, boxed, in the array on the stack. */
    private static void argument(InsnList code, int index, Type type, int slot) {
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new IntInsnNode(Opcodes.SIPUSH, index));
        code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
        if (type.getSort() < Type.ARRAY) {
            String box = MethodType.methodType(primitive(type))
                    .wrap()
                    .returnType()
                    .getName()
                    .replace('.', '/');
            code.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false));
        }
        code.add(new InsnNode(Opcodes.AASTORE));
    }

    private static Class<?> primitive(Type type) {
        return MethodType.fromMethodDescriptorString("()" + type.getDescriptor(), null)
                .returnType();
    }

    private static final class BlockingMethod extends MethodVisitor {
        BlockingMethod(MethodVisitor method) {
            super(Opcodes.ASM9, method);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            if (name.equals("await") && type.equals("()Ljava/lang/Object;")) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "dev/stator/processor/equivalence/Blocking",
                        "await",
                        "(Ldev/stator/Future;)Ljava/lang/Object;",
                        false);
            } else if (owner.equals("dev/stator/stream/Stream") && name.equals("emitter")) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "dev/stator/processor/equivalence/Blocking", "emitter", type, false);
            } else if (owner.equals("dev/stator/Future") && name.equals("async")) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "dev/stator/processor/equivalence/Blocking", "async", type, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, type, isInterface);
            }
        }
    }
}

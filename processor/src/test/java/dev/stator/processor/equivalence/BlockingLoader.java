package dev.stator.processor.equivalence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads programs that Stator did not compile, with each {@code future.await()} turned into {@link Blocking#await}, and blocks too. */
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
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String generic, String[] thrown) {
                        return new BlockingMethod(super.visitMethod(access, name, type, generic, thrown));
                    }
                },
                0);
        return writer.toByteArray();
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
            } else if (owner.equals("dev/stator/Future") && name.equals("async")) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "dev/stator/processor/equivalence/Blocking", "async", type, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, type, isInterface);
            }
        }
    }
}

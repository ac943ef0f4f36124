package dev.stator.processor.link;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class file as a tree that can be changed and written back.
 *
 * <ul>
 *   <li>A class file of a version that ASM doesn't know is read as the newest that it knows; it is written with its own version.
 *   <li>Attributes that ASM doesn't know stay, and with them the constant pool that they point into. Without such attributes the
 *       constant pool is written anew, so that it doesn't speak of code that is gone.
 *   <li>No frames are computed: whatever changes code leaves its frames right.
 * </ul>
 */
final class ClassFile {

    private static final int NEWEST_KNOWN = Opcodes.V28;
    private static final int VERSION_OFFSET = 4;
    private static final int VERSION_LENGTH = 4;

    private final byte[] original;
    private final ClassReader reader;
    private final ClassNode tree = new ClassNode(Opcodes.ASM9);

    private ClassFile(byte[] original, ClassReader reader) {
        this.original = original;
        this.reader = reader;
        reader.accept(tree, 0);
    }

    /** Reads a class file, which is to be that of the class {@code binaryName}. */
    static ClassFile read(byte[] bytes, String binaryName) throws CannotLink {
        ClassReader reader = new ClassReader(readable(bytes));
        String found = reader.getClassName().replace('/', '.');
        if (!found.equals(binaryName)) {
            throw new CannotLink("its class file holds " + found);
        }
        return new ClassFile(bytes, reader);
    }

    /** The class file, with a version that ASM knows. */
    static byte[] readable(byte[] bytes) {
        if (majorVersion(bytes) <= NEWEST_KNOWN) {
            return bytes;
        }
        byte[] readable = bytes.clone();
        putShort(readable, VERSION_OFFSET, 0);
        putShort(readable, VERSION_OFFSET + 2, NEWEST_KNOWN);
        return readable;
    }

    ClassNode tree() {
        return tree;
    }

    byte[] toBytes() {
        return toBytes(tree);
    }

    /** The bytes of a copy of the tree. */
    byte[] toBytes(ClassNode tree) {
        ClassWriter writer = hasUnknownAttributes() ? new ClassWriter(reader, 0) : new ClassWriter(0);
        tree.accept(writer);
        byte[] written = writer.toByteArray();
        System.arraycopy(original, VERSION_OFFSET, written, VERSION_OFFSET, VERSION_LENGTH);
        return written;
    }

    private boolean hasUnknownAttributes() {
        if (tree.attrs != null) {
            return true;
        }
        for (FieldNode field : tree.fields) {
            if (field.attrs != null) {
                return true;
            }
        }
        for (MethodNode method : tree.methods) {
            if (method.attrs != null) {
                return true;
            }
        }
        return tree.recordComponents != null
                && tree.recordComponents.stream().anyMatch(component -> component.attrs != null);
    }

    private static int majorVersion(byte[] bytes) {
        return bytes.length < VERSION_OFFSET + VERSION_LENGTH
                ? 0
                : Byte.toUnsignedInt(bytes[VERSION_OFFSET + 2]) << 8 | Byte.toUnsignedInt(bytes[VERSION_OFFSET + 3]);
    }

    private static void putShort(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) (value >> 8);
        bytes[offset + 1] = (byte) value;
    }
}

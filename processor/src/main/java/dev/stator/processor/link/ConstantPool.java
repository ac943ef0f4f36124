package dev.stator.processor.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Replaces classes by other classes in a whole class file.
 *
 * <p>A class file names a class in a Utf8 constant and nowhere else: alone, or as {@code Lname;} in a descriptor or a signature. So
 * rewriting these constants reaches code, frames, handles, signatures, annotations and attributes of any kind alike. The texts of
 * string literals are Utf8 constants too; they stay.
 */
final class ConstantPool {

    private static final int HEADER = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int STRING = 8;

    /** Bytes of a constant behind its tag, by tag; -1: no such constant. */
    private static final int[] LENGTHS = {-1, -1, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, -1, -1, 3, 2, 4, 4, 2, 2};

    /** The constants by index, each with its tag; empty where there is none. */
    private final List<byte[]> constants = new ArrayList<>();

    private final byte[] header;
    private final byte[] rest;

    private ConstantPool(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        header = in.readNBytes(HEADER);
        int count = in.readUnsignedShort();
        constants.add(new byte[0]);
        while (constants.size() < count) {
            readConstant(in);
        }
        rest = in.readAllBytes();
    }

    /**
     * Renames classes in a class file.
     *
     * @param names the new internal name for each internal name
     */
    static byte[] rename(byte[] classFile, Map<String, String> names) {
        try {
            ConstantPool pool = new ConstantPool(classFile);
            pool.rename(names);
            return pool.toBytes();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Whether a class file names a class. */
    static boolean names(byte[] classFile, String internalName) {
        try {
            for (byte[] constant : new ConstantPool(classFile).constants) {
                if (isA(UTF8, constant)
                        && !renamed(text(constant), internalName, "").equals(text(constant))) {
                    return true;
                }
            }
            return false;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void readConstant(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        ByteArrayOutputStream constant = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(constant);
        out.writeByte(tag);
        if (tag == UTF8) {
            int length = in.readUnsignedShort();
            out.writeShort(length);
            out.write(in.readNBytes(length));
        } else if (tag < LENGTHS.length && LENGTHS[tag] > 0) {
            out.write(in.readNBytes(LENGTHS[tag]));
        } else {
            throw new IOException("constant of unknown kind " + tag);
        }
        constants.add(constant.toByteArray());
        if (tag == LONG || tag == DOUBLE) {
            constants.add(new byte[0]);
        }
    }

    private void rename(Map<String, String> names) throws IOException {
        BitSet texts = new BitSet();
        for (byte[] constant : constants) {
            if (isA(STRING, constant)) {
                texts.set(index(constant));
            }
        }
        for (int i = 1, count = constants.size(); i < count; i++) {
            byte[] constant = constants.get(i);
            if (!isA(UTF8, constant)) {
                continue;
            }
            String text = text(constant);
            String renamed = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                renamed = renamed(renamed, name.getKey(), name.getValue());
            }
            if (!renamed.equals(text)) {
                if (texts.get(i)) {
                    moveText(i);
                }
                constants.set(i, utf8(renamed));
            }
        }
    }

    /** Gives the string literals that share a Utf8 constant with a name one of their own. */
    private void moveText(int index) {
        int moved = constants.size();
        constants.add(constants.get(index));
        for (byte[] constant : constants) {
            if (isA(STRING, constant) && index(constant) == index) {
                constant[1] = (byte) (moved >> 8);
                constant[2] = (byte) moved;
            }
        }
    }

    private static String renamed(String text, String oldName, String newName) {
        if (text.equals(oldName)) {
            return newName;
        }
        String type = "L" + oldName;
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (int at = text.indexOf(type); at >= 0; at = text.indexOf(type, at + 1)) {
            int end = at + type.length();
            if (end < text.length() && ";<.".indexOf(text.charAt(end)) >= 0) {
                renamed.append(text, copied, at).append('L').append(newName);
                copied = end;
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    private byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(header);
        out.writeShort(constants.size());
        for (byte[] constant : constants) {
            out.write(constant);
        }
        out.write(rest);
        return bytes.toByteArray();
    }

    private static boolean isA(int tag, byte[] constant) {
        return constant.length > 0 && constant[0] == tag;
    }

    private static int index(byte[] constant) {
        return Byte.toUnsignedInt(constant[1]) << 8 | Byte.toUnsignedInt(constant[2]);
    }

    private static String text(byte[] utf8) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(Arrays.copyOfRange(utf8, 1, utf8.length))).readUTF();
    }

    private static byte[] utf8(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(UTF8);
        out.writeUTF(text);
        return bytes.toByteArray();
    }
}

package dev.stator.processor.link;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The constants of a class file: what it names; with other names, the whole class file.
 *
 * <p>A class file names a class in a Utf8 constant and nowhere else. So rewriting these constants reaches code, frames, handles,
 * signatures, annotations and attributes of any kind alike. The texts of string literals are Utf8 constants too; they stay.
 *
 * <p>Names are compared as the class file has them: as the bytes of their modified UTF-8, each a character of a string.
 */
final class ConstantPool {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final int HEADER = 8;
    private static final int UTF8 = 1;
    private static final int UTF8_START = 3;
    private static final int LONGEST_UTF8 = 65535;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int MOST_CONSTANTS = 65535;

    /** One for the class, one for its name. */
    private static final int CONSTANTS_OF_CLASS = 2;

    /** Bytes of a constant behind its tag, by tag; -1: no such constant. */
    private static final int[] LENGTHS = {-1, -1, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, -1, -1, 3, 2, 4, 4, 2, 2};

    /** The constants by index, each with its tag; empty where there is none. */
    private final List<byte[]> constants = new ArrayList<>();

    private final byte[] classFile;
    private final int end;

    ConstantPool(byte[] classFile) {
        this.classFile = classFile;
        int count = unsignedShort(classFile, HEADER);
        int at = HEADER + 2;
        constants.add(new byte[0]);
        while (constants.size() < count) {
            int next = at + length(at);
            constants.add(Arrays.copyOfRange(classFile, at, next));
            if (classFile[at] == LONG || classFile[at] == DOUBLE) {
                constants.add(new byte[0]);
            }
            at = next;
        }
        end = at;
    }

    /** The bytes of the constant that begins at {@code at}. */
    private int length(int at) {
        int tag = classFile[at];
        if (tag == UTF8) {
            return UTF8_START + unsignedShort(classFile, at + 1);
        }
        if (tag < 0 || tag >= LENGTHS.length || LENGTHS[tag] < 0) {
            throw new IllegalArgumentException("constant of unknown kind " + tag);
        }
        return 1 + LENGTHS[tag];
    }

    /** The internal names of the classes that have a constant, and the descriptors of the arrays. */
    Set<String> classes() {
        return utf8sOf(CLASS).stream().mapToObj(this::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The descriptors and signatures that speak of classes: the Utf8 constants with a semicolon, but no texts of string literals. */
    List<String> descriptors() {
        BitSet literals = utf8sOf(STRING);
        List<String> descriptors = new ArrayList<>();
        for (int i = 1; i < constants.size(); i++) {
            if (isA(UTF8, constants.get(i)) && !literals.get(i)) {
                String text = text(i);
                if (text.indexOf(';') >= 0) {
                    descriptors.add(text);
                }
            }
        }
        return descriptors;
    }

    /** Whether as many classes can be added. */
    boolean hasRoomFor(int classes) {
        return constants.size() + CONSTANTS_OF_CLASS * classes <= MOST_CONSTANTS;
    }

    /** Adds a constant for a class that has none, by its internal name. */
    void addClass(String name) {
        byte[] constant = {CLASS, 0, 0};
        putShort(constant, 1, constants.size());
        constants.add(utf8(name));
        constants.add(constant);
    }

    /** The Utf8 constants that constants of a kind consist of. */
    private BitSet utf8sOf(int tag) {
        BitSet utf8s = new BitSet();
        for (byte[] constant : constants) {
            if (isA(tag, constant)) {
                utf8s.set(unsignedShort(constant, 1));
            }
        }
        return utf8s;
    }

    /** Whether a class file names a class. */
    static boolean names(byte[] classFile, String internalName) {
        RenamedClasses without = new RenamedClasses(Map.of(encoded(internalName), ""));
        for (byte[] constant : new ConstantPool(classFile).constants) {
            if (isA(UTF8, constant) && !without.in(text(constant)).equals(text(constant))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Renames classes.
     *
     * @param newNames the new internal name for each internal name
     */
    void rename(Map<String, String> newNames) {
        if (newNames.isEmpty()) {
            return;
        }
        Map<String, String> encoded = new LinkedHashMap<>();
        newNames.forEach((oldName, newName) -> encoded.put(encoded(oldName), encoded(newName)));
        RenamedClasses names = new RenamedClasses(encoded);
        BitSet texts = utf8sOf(STRING);
        for (int i = 1, count = constants.size(); i < count; i++) {
            byte[] constant = constants.get(i);
            if (!isA(UTF8, constant)) {
                continue;
            }
            String text = text(constant);
            String renamed = names.in(text);
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
            if (isA(STRING, constant) && unsignedShort(constant, 1) == index) {
                putShort(constant, 1, moved);
            }
        }
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length);
        if (constants.size() > MOST_CONSTANTS) {
            throw new IllegalArgumentException("too many constants for a class file");
        }
        byte[] count = new byte[2];
        putShort(count, 0, constants.size());
        bytes.write(classFile, 0, HEADER);
        bytes.writeBytes(count);
        constants.forEach(bytes::writeBytes);
        bytes.write(classFile, end, classFile.length - end);
        return bytes.toByteArray();
    }

    private static boolean isA(int tag, byte[] constant) {
        return constant.length > 0 && constant[0] == tag;
    }

    private static int unsignedShort(byte[] bytes, int offset) {
        return Byte.toUnsignedInt(bytes[offset]) << 8 | Byte.toUnsignedInt(bytes[offset + 1]);
    }

    private static void putShort(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) (value >> 8);
        bytes[offset + 1] = (byte) value;
    }

    private String text(int index) {
        return text(constants.get(index));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF8_START, utf8.length - UTF8_START, BYTES);
    }

    private static byte[] utf8(String text) {
        if (text.length() > LONGEST_UTF8) {
            throw new IllegalArgumentException("too long for a class file: " + text);
        }
        byte[] constant = new byte[UTF8_START + text.length()];
        constant[0] = UTF8;
        putShort(constant, 1, text.length());
        System.arraycopy(text.getBytes(BYTES), 0, constant, UTF8_START, text.length());
        return constant;
    }

    /** A name as {@link #text} shows it. */
    private static String encoded(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DataOutputStream(bytes).writeUTF(name);
        } catch (IOException tooLong) {
            throw new UncheckedIOException(tooLong);
        }
        return bytes.toString(BYTES).substring(2);
    }
}

package dev.stator.processor.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Class files are written with all that they had. */
class ClassFileTest {

    private static final String NAME = ClassFileTest.class.getName();
    private static final int MOST_CONSTANTS = 65535;

    @Test
    void theVersionStaysEvenIfNobodyKnowsIt() throws Exception {
        byte[] bytes = classFile();
        bytes[4] = (byte) 0xff; // minor 65535: with preview features
        bytes[5] = (byte) 0xff;
        bytes[6] = 0x01; // major 300
        bytes[7] = 0x2c;
        byte[] written = ClassFile.read(bytes, NAME).toBytes();
        assertThat(written).startsWith(0xCA, 0xFE, 0xBA, 0xBE, 0xff, 0xff, 0x01, 0x2c);
    }

    @Test
    void unknownAttributesStayWithTheConstantsTheyPointTo() throws Exception {
        ClassNode tree = new ClassNode(Opcodes.ASM9);
        new ClassReader(classFile()).accept(tree, 0);
        tree.visitAttribute(new PointsTo("a constant that nothing else uses"));
        ClassWriter writer = new ClassWriter(0);
        tree.accept(writer);

        byte[] written = ClassFile.read(writer.toByteArray(), NAME).toBytes();

        PointsTo prototype = new PointsTo("");
        ClassNode found = new ClassNode(Opcodes.ASM9);
        new ClassReader(written).accept(found, new Attribute[] {prototype}, 0);
        assertThat(found.attrs).hasSize(1);
        assertThat(((PointsTo) found.attrs.get(0)).text).isEqualTo("a constant that nothing else uses");
    }

    @Test
    void theClassMustBeTheOneExpected() throws IOException {
        byte[] bytes = classFile();
        assertThatThrownBy(() -> ClassFile.read(bytes, "app.Songs"))
                .isInstanceOf(CannotLink.class)
                .hasMessage("its class file holds " + NAME);
    }

    @Test
    void renamingNothingChangesNothing() throws IOException {
        String absent = "app/Songs".concat("$Inside"); // a literal of the whole name would be in the class file
        byte[] renamed = renamed(classFile(), Map.of(absent, "app/Songs"));
        assertThat(Arrays.equals(renamed, classFile())).isTrue();
    }

    @Test
    void aClassIsRenamedWhereverItIsNamedAndTextsStay() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, "app/Lieder", null, "app/Vögel", null);
        writer.visitField(0, "drossel", "[Lapp/Vögel;", "Ljava/util/List<Lapp/Vögel;>;", null);
        writer.visitField(0, "amsel", "Lapp/Vögelein;", null, null);
        writer.visitField(Opcodes.ACC_STATIC, "text", "Ljava/lang/String;", null, "app/Vögel");
        writer.visitField(Opcodes.ACC_STATIC, "number", "J", null, 7L);

        ClassNode renamed = new ClassNode(Opcodes.ASM9);
        new ClassReader(renamed(writer.toByteArray(), Map.of("app/Vögel", "app/Gänse"))).accept(renamed, 0);

        assertThat(renamed.superName).isEqualTo("app/Gänse");
        assertThat(renamed.fields.get(0).desc).isEqualTo("[Lapp/Gänse;");
        assertThat(renamed.fields.get(0).signature).isEqualTo("Ljava/util/List<Lapp/Gänse;>;");
        assertThat(renamed.fields.get(1).desc).isEqualTo("Lapp/Vögelein;");
        assertThat(renamed.fields.get(2).value).isEqualTo("app/Vögel");
        assertThat(renamed.fields.get(3).value).isEqualTo(7L);
    }

    @Test
    void classesAreAddedAsLongAsThereIsRoom() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, "app/Songs", null, "java/lang/Object", null);
        int number = 0;
        while (writer.newConst(number) < MOST_CONSTANTS - 5) {
            number++;
        }
        ConstantPool constants = new ConstantPool(writer.toByteArray());
        assertThat(constants.hasRoomFor(2)).isTrue();
        assertThat(constants.hasRoomFor(3)).isFalse();
        constants.addClass("app/Birds");
        constants.addClass("app/Choir");
        assertThat(new ClassReader(constants.toBytes()).getItemCount()).isEqualTo(MOST_CONSTANTS);
    }

    private static byte[] renamed(byte[] classFile, Map<String, String> names) {
        ConstantPool constants = new ConstantPool(classFile);
        constants.rename(names);
        return constants.toBytes();
    }

    private static byte[] classFile() throws IOException {
        try (InputStream in = ClassFileTest.class.getResourceAsStream("ClassFileTest.class")) {
            return in.readAllBytes();
        }
    }

    /** An attribute that ASM doesn't know, which holds the index of a Utf8 constant. */
    private static final class PointsTo extends Attribute {

        private final String text;

        PointsTo(String text) {
            super("dev.stator.PointsTo");
            this.text = text;
        }

        @Override
        protected Attribute read(
                ClassReader reader, int offset, int length, char[] buffer, int code, org.objectweb.asm.Label[] labels) {
            return new PointsTo(reader.readUTF8(offset, buffer));
        }

        @Override
        protected ByteVector write(ClassWriter writer, byte[] code, int codeLength, int maxStack, int maxLocals) {
            return new ByteVector().putShort(writer.newUTF8(text));
        }
    }
}

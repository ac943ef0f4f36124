package dev.stator.processor.company;

import static dev.stator.processor.CommandLine.PROCESSOR;
import static dev.stator.processor.CommandLine.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * What Gradle relies on, which compiles only what a change concerns. It deletes all classes that name one that changed, and compiles
 * the user's sources among theirs: so the class of a machine that is deleted has to be among them.
 */
class IncrementalBuildTest {

    @TempDir
    Path folder;

    @BeforeEach
    void compile() throws IOException {
        CommandLine commands = new CommandLine(folder);
        commands.write("Called.java", "class Called { static int times() { return 1; } }");
        commands.write("Parameter.java", "class Parameter {}");
        commands.write("Local.java", "class Local {}");
        commands.write(
                "Caught.java", "class Caught extends Exception { private static final long serialVersionUID = 1; }");
        commands.write("Nested.java", "class Nested { static class Song { static int length() { return 1; } } }");
        commands.write("Other.java", """
                import dev.stator.Async;
                import dev.stator.Future;

                class Other {
                    @Async
                    static Future<Integer> count() {
                        Future.yieldNow().await();
                        return Future.ready(1);
                    }
                }
                """);
        commands.write("Songs.java", """
                import dev.stator.Async;
                import dev.stator.Future;
                import java.util.ArrayList;
                import java.util.List;

                class Songs {
                    private int sung;

                    @Async
                    Future<Integer> sing() {
                        List<Parameter> parameters = new ArrayList<>();
                        Local[][] none = null;
                        sung = Other.count().await();
                        System.out.println("Lnone/Such;");
                        return Future.ready(parameters.size() + (none == null ? Called.times() : Nested.Song.length()));
                    }

                    class Inner {
                        @Async
                        Future<Void> hum() {
                            try {
                                Future.yieldNow().await();
                                if (sung > 1) {
                                    throw new Caught();
                                }
                            } catch (Caught e) {
                                sung = 0;
                            }
                            return Future.done();
                        }
                    }
                }
                """);
        assertThat(commands.javac(
                        "-g",
                        "-cp",
                        RUNTIME,
                        "-processorpath",
                        PROCESSOR,
                        "-d",
                        "@out",
                        "@Songs.java",
                        "@Other.java",
                        "@Called.java",
                        "@Parameter.java",
                        "@Local.java",
                        "@Caught.java",
                        "@Nested.java"))
                .isEmpty();
    }

    @Test
    void theUsersClassNamesWhatItsMachinesName() throws IOException {
        Set<String> named = constants("Songs");

        assertThat(named)
                .contains("Called", "Parameter", "Local", "Caught", "Nested$Song", "Other$count", "dev/stator/Machine")
                .containsAll(namedBy("Songs$sing"))
                .containsAll(namedBy("Songs$Inner$hum"))
                .doesNotContain("none/Such", "java/util/ArrayList");
    }

    /** All that a class file names, but the platform. */
    private Set<String> namedBy(String name) throws IOException {
        Set<String> named = new TreeSet<>();
        Remapper collecting = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                named.add(internalName);
                return internalName;
            }
        };
        new ClassReader(classFile(name)).accept(new ClassRemapper(new ClassWriter(0), collecting), 0);
        named.removeIf(type -> type.startsWith("java/"));
        return named;
    }

    /** The classes that have a constant in a class file. */
    private Set<String> constants(String name) throws IOException {
        ClassReader reader = new ClassReader(classFile(name));
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> classes = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == 7) {
                classes.add(reader.readUTF8(offset, buffer));
            }
        }
        return classes;
    }

    private byte[] classFile(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("out/" + name + ".class"));
    }
}

package dev.stator.processor.link;

import dev.stator.processor.machine.Linkage;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;

/**
 * Gives the local types of rewritten methods their names back. javac has compiled each twice: in its method, where it is dead, and as a
 * member of the machine. The latter takes the name and the place of the former, so that {@code getName()}, stack traces and reflection
 * say what they would say without the machine.
 *
 * <pre>
 *   Songs$sing$Scope$Verse    ===>   Songs$1Verse, local in Songs.sing
 *   Songs$sing$Scope$Verse$1  ===>   Songs$1Verse$1
 * </pre>
 *
 * <p>The method may be one of a local type. Then the former is itself compiled in a member of a machine:
 *
 * <pre>
 *   Songs$sing$Scope$Verse$read$Word   ===>   Songs$sing$Scope$Verse$1Word   ===>   Songs$1Verse$1Word
 * </pre>
 */
final class LocalTypeNames {

    private final Nest nest;
    private final ClassFiles files;

    /** Internal names, by those of the members of machines. */
    private final Map<String, String> originals = new LinkedHashMap<>();

    /** The same for all classes of the nest, those that are nested in members too. */
    private final Map<String, String> names = new HashMap<>();

    /** What javac has compiled in the methods, by internal name. */
    private final Map<String, ClassNode> dead = new HashMap<>();

    private LocalTypeNames(Nest nest, ClassFiles files) {
        this.nest = nest;
        this.files = files;
    }

    static void restore(Nest nest, ClassFiles files) throws IOException, CannotLink {
        LocalTypeNames names = new LocalTypeNames(nest, files);
        for (Linkage.Method method : nest.linkage().methods()) {
            for (Map.Entry<String, String> type : method.localTypes().entrySet()) {
                names.add(type.getKey(), type.getValue());
            }
        }
        if (!names.originals.isEmpty()) {
            names.collect();
            for (String className : List.copyOf(nest.generated())) {
                names.rewrite(className);
            }
        }
    }

    /** A type in dead code has no class file in its method; it keeps the machine's name. */
    private void add(String member, String original) throws IOException, CannotLink {
        if (nest.generated().contains(member) && nest.generated().contains(original)) {
            originals.put(internal(member), internal(original));
            dead.put(
                    internal(original),
                    ClassFile.read(files.read(original), original).tree());
        }
    }

    private void collect() {
        for (String className : nest.generated()) {
            String name = internal(className);
            String renamed = renamed(name);
            if (!renamed.equals(name)) {
                names.put(name, renamed);
            }
        }
    }

    private void rewrite(String className) throws IOException, CannotLink {
        if (isDead(internal(className))) {
            boolean isReplaced = renamed(internal(className)).equals(internal(className));
            if (!isReplaced && files.delete(className)) {
                nest.generated().remove(className);
            }
            return;
        }
        boolean isHost = className.equals(nest.linkage().nestHost());
        if (!isHost && nest.roleOf(className) != Nest.Role.MACHINE) {
            return;
        }
        byte[] bytes = files.read(className);
        ClassFile compiled = ClassFile.read(bytes, className);
        if (isHost) {
            compiled.tree().nestMembers = renamed(compiled.tree().nestMembers);
            files.write(className, compiled.toBytes());
            return;
        }
        String name = renamed(internal(className)).replace('/', '.');
        ConstantPool constants = new ConstantPool(bytes);
        constants.rename(names);
        ClassFile restored = ClassFile.read(constants.toBytes(), name);
        makeLocal(restored.tree());
        files.write(className, name, restored.toBytes());
        nest.rename(className, name);
    }

    private void makeLocal(ClassNode tree) {
        ClassNode original = dead.get(tree.name);
        if (original != null) {
            tree.outerClass = original.outerClass;
            tree.outerMethod = original.outerMethod;
            tree.outerMethodDesc = original.outerMethodDesc;
        }
        tree.innerClasses.replaceAll(inner -> {
            ClassNode local = dead.get(inner.name);
            return local == null
                    ? inner
                    : local.innerClasses.stream()
                            .filter(entry -> entry.name.equals(inner.name))
                            .findFirst()
                            .orElse(inner);
        });
    }

    private List<String> renamed(List<String> internalNames) {
        LinkedHashSet<String> renamed = new LinkedHashSet<>();
        internalNames.forEach(name -> renamed.add(renamed(name)));
        return List.copyOf(renamed);
    }

    private String renamed(String internalName) {
        for (Map.Entry<String, String> original : originals.entrySet()) {
            String member = original.getKey();
            if (isIn(internalName, member)) {
                return renamed(original.getValue() + internalName.substring(member.length()));
            }
        }
        return internalName;
    }

    /** Whether a class is the member of a machine or nested in it. Machines of the member's methods are not: only their names look so. */
    private boolean isIn(String internalName, String member) {
        return internalName.equals(member)
                || (internalName.startsWith(member + "$")
                        && machine(internalName).equals(machine(member)));
    }

    private String machine(String internalName) {
        Linkage.Method method = nest.machineOf(internalName.replace('/', '.'));
        return method == null ? "" : method.machine();
    }

    private boolean isDead(String internalName) {
        return dead.keySet().stream()
                .anyMatch(name -> internalName.equals(name) || internalName.startsWith(name + "$"));
    }

    private static String internal(String binaryName) {
        return binaryName.replace('.', '/');
    }
}

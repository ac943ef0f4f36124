package dev.stator.processor.link;

import dev.stator.processor.machine.Linkage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Removes the local and anonymous classes of the original bodies, with the classes nested in them.
 *
 * <p>Such a class is dead when no class of the nest names it, but classes that are dead themselves. A table of nested classes
 * ({@code InnerClasses}, {@code NestMembers}) names without need: dead classes leave these tables. Where class files can't be deleted,
 * all classes stay.
 */
final class LocalClasses {

    private final Nest nest;
    private final ClassFiles files;
    private final Map<String, ClassFile> classes = new LinkedHashMap<>();

    private LocalClasses(Nest nest, ClassFiles files) {
        this.nest = nest;
        this.files = files;
    }

    static void removeDead(Nest nest, ClassFiles files) throws IOException, CannotLink {
        LocalClasses localClasses = new LocalClasses(nest, files);
        Set<String> dead = localClasses.ofRewrittenMethods();
        if (!dead.isEmpty()) {
            localClasses.readAll();
            localClasses.keepLive(dead);
            localClasses.remove(dead);
        }
    }

    /** Whether a class of the user's has the name of a local or anonymous one: {@code Songs$1Verse}. */
    private static boolean isLocal(Nest nest, String name) {
        int dollar = name.lastIndexOf('$');
        boolean isNumbered = dollar >= 0 && dollar + 1 < name.length() && Character.isDigit(name.charAt(dollar + 1));
        return isNumbered && nest.roleOf(name) == Nest.Role.USER;
    }

    /** The classes that stand in an async method, in a lambda that is gone, or in such a class. */
    private Set<String> ofRewrittenMethods() throws IOException, CannotLink {
        Set<String> found = new HashSet<>();
        for (String name : nest.generated()) {
            if (isLocal(nest, name)) {
                ClassNode tree = read(name).tree();
                if (tree.outerClass != null && tree.outerMethod != null && isRewritten(tree)) {
                    found.add(name);
                }
            }
        }
        Set<String> nested = new HashSet<>();
        for (String name : nest.generated()) {
            if (found.stream().anyMatch(outer -> name.startsWith(outer + "$"))) {
                nested.add(name);
            }
        }
        found.addAll(nested);
        return found;
    }

    private boolean isRewritten(ClassNode local) throws IOException, CannotLink {
        String owner = local.outerClass.replace('/', '.');
        for (Linkage.Method method : nest.methodsOf(owner)) {
            if (method.name().equals(local.outerMethod) && method.descriptor().equals(local.outerMethodDesc)) {
                return true;
            }
        }
        return local.outerMethod.startsWith(Lambdas.PREFIX)
                && nest.generated().contains(owner)
                && read(owner).tree().methods.stream()
                        .noneMatch(method ->
                                method.name.equals(local.outerMethod) && method.desc.equals(local.outerMethodDesc));
    }

    private void readAll() throws IOException, CannotLink {
        for (String name : nest.generated()) {
            read(name);
        }
    }

    private ClassFile read(String name) throws IOException, CannotLink {
        ClassFile file = classes.get(name);
        if (file == null) {
            file = ClassFile.read(files.read(name), name);
            classes.put(name, file);
        }
        return file;
    }

    private void keepLive(Set<String> dead) {
        Deque<ClassFile> toVisit = new ArrayDeque<>();
        classes.forEach((name, file) -> {
            if (!dead.contains(name)) {
                toVisit.add(file);
            }
        });
        while (!toVisit.isEmpty()) {
            byte[] live = withoutTables(toVisit.remove());
            classes.forEach((name, file) -> {
                if (dead.contains(name) && ConstantPool.names(live, name.replace('.', '/'))) {
                    dead.remove(name);
                    toVisit.add(file);
                }
            });
        }
    }

    private static byte[] withoutTables(ClassFile file) {
        ClassNode bare = new ClassNode(Opcodes.ASM9);
        file.tree().accept(bare);
        bare.innerClasses.clear();
        bare.nestMembers = null;
        return file.toBytes(bare);
    }

    private void remove(Set<String> dead) throws IOException {
        Set<String> gone = new HashSet<>();
        for (String name : dead) {
            if (files.delete(name)) {
                gone.add(name.replace('.', '/'));
            }
        }
        for (Map.Entry<String, ClassFile> entry : classes.entrySet()) {
            ClassNode tree = entry.getValue().tree();
            boolean changed = tree.innerClasses.removeIf(inner -> gone.contains(inner.name));
            changed |= tree.nestMembers != null && tree.nestMembers.removeAll(gone);
            if (changed && !dead.contains(entry.getKey())) {
                files.write(entry.getKey(), entry.getValue().toBytes());
            }
        }
    }
}

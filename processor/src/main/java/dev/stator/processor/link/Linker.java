package dev.stator.processor.link;

import dev.stator.processor.machine.Linkage;
import dev.stator.processor.model.LambdaMethod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Links the user's classes to their machines, class file by class file, as javac writes them.
 *
 * <ul>
 *   <li><b>The class of an async method or block</b>: the method constructs its machine ({@link Construction}), and so does that of the
 *       block's lambda ({@link MergedLambdas}); what only its former statements referred to goes ({@link Lambdas}, {@link LocalClasses}).
 *   <li><b>The nest host</b> names the machines as nest members, and the classes nested in them; and all that these name
 *       ({@link NamedClasses}).
 *   <li><b>A machine, or a class nested in one</b>: names the nest host, shows the user's file and lines ({@link Lines}), asks the
 *       user's class whether assertions are on ({@link Assertions}), and speaks of the user's classes instead of their stand-ins
 *       ({@link StandIns}).
 *   <li><b>A class of the nest</b> gets the methods by which machines do what only it may do ({@link Bridges}).
 *   <li><b>A stand-in</b> is deleted.
 * </ul>
 *
 * <p>javac's order doesn't matter: the host names the machines of the linkage from the first, and is written again when a machine turns
 * out to have nested classes. A class that is never generated is no problem: javac has said why. Nothing is ever thrown.
 */
public final class Linker {

    private final ClassFiles files;
    private final Problems problems;
    private final List<Nest> nests = new ArrayList<>();
    private final Map<String, Nest> nestsByName = new HashMap<>();
    private final Map<String, ClassNode> copies = new HashMap<>();

    public Linker(ClassFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * The lambdas of a class, read from a class file of it that was compiled with lines and names of variables. It is kept, to tell
     * which lambdas the user's class file has merged.
     */
    public List<LambdaMethod> readCopy(byte[] classFile) {
        ClassNode copy = new ClassNode(Opcodes.ASM9);
        new ClassReader(ClassFile.readable(classFile)).accept(copy, 0);
        List<LambdaMethod> lambdas = LambdaMethods.of(copy);
        if (!lambdas.isEmpty()) {
            copies.put(copy.name.replace('/', '.'), copy);
        }
        return lambdas;
    }

    /** Makes known what is to be linked, before any of its class files is written. */
    public void expect(Linkage linkage) {
        Nest nest = new Nest(linkage);
        nests.add(nest);
        nest.names().forEach(name -> nestsByName.put(name, nest));
    }

    /**
     * javac has written the class file of a class.
     *
     * @param moduleName name of the module of the class; "" in the unnamed module
     * @param sourceFile what it was compiled from
     */
    public void generated(String moduleName, String binaryName, URI sourceFile) {
        Nest nest = nestOf(binaryName);
        if (nest == null || nest.isBroken()) {
            return;
        }
        attempt(nest, binaryName, () -> {
            files.located(moduleName, binaryName, sourceFile);
            switch (nest.roleOf(binaryName)) {
                case STAND_IN -> files.delete(binaryName);
                case MACHINE -> linkMachine(nest, binaryName);
                case USER -> linkUser(nest, binaryName);
            }
        });
    }

    /** javac has written all class files that it will write. */
    public void finish() {
        for (Nest nest : nests) {
            if (!nest.isBroken()) {
                attempt(nest, nest.linkage().nestHost(), () -> {
                    LocalTypeNames.restore(nest, files);
                    LocalClasses.removeDead(nest, files);
                    NamedClasses.complete(nest, files);
                });
            }
        }
        if (!nests.isEmpty()) {
            attempt(nests.get(0), nests.get(0).linkage().nestHost(), files::flush);
        }
    }

    private void linkUser(Nest nest, String className) throws IOException, CannotLink {
        nest.generated().add(className);
        List<Linkage.Method> methods = nest.methodsOf(className);
        boolean isHost = className.equals(nest.linkage().nestHost());
        if (methods.isEmpty() && !isHost && !nest.bridges().owners().contains(className)) {
            return;
        }
        ClassFile file = ClassFile.read(files.read(className), className);
        replaceBodies(file.tree(), methods);
        nest.bridges().addTo(file.tree());
        if (isHost) {
            nest.completeHost(file.tree());
        }
        files.write(className, file.toBytes());
    }

    private void replaceBodies(ClassNode tree, List<Linkage.Method> methods) throws CannotLink {
        if (!methods.isEmpty()) {
            construct(tree, methods);
        }
        BlockSites.check(tree, namesOf(methods));
    }

    private void construct(ClassNode tree, List<Linkage.Method> methods) throws CannotLink {
        Map<String, MethodNode> declared = new LinkedHashMap<>();
        tree.methods.forEach(method -> declared.put(method.name + method.desc, method));
        Set<String> live = Lambdas.live(tree);
        for (Linkage.Method rewritten : methods) {
            String name = rewritten.name() + rewritten.descriptor();
            MethodNode method = declared.get(name);
            if (method == null && rewritten.isBlock()) {
                method = separated(tree, rewritten, methods);
            } else if (method == null) {
                throw new CannotLink("it has no method " + name);
            }
            if (method != null) {
                Construction.replaceBody(method, rewritten);
            }
        }
        Lambdas.removeDead(tree, live);
    }

    /** The method of a block that javac has merged with another lambda; null if nothing creates the block. */
    private @Nullable MethodNode separated(ClassNode tree, Linkage.Method block, List<Linkage.Method> methods) {
        ClassNode unmerged = copies.get(block.owner());
        return unmerged == null
                ? null
                : new MergedLambdas(tree, unmerged).separated(block.name(), block.descriptor(), namesOf(methods));
    }

    private static Set<String> namesOf(List<Linkage.Method> methods) {
        return methods.stream()
                .map(method -> method.name() + method.descriptor())
                .collect(Collectors.toSet());
    }

    private void linkMachine(Nest nest, String className) throws IOException, CannotLink {
        Linkage.Method machine = nest.machineOf(className);
        if (machine == null) {
            return;
        }
        ClassFile file = ClassFile.read(files.read(className), className);
        ClassNode tree = file.tree();
        boolean isMachine = className.equals(machine.machine());
        if (!isMachine && !machine.machine().replace('.', '/').equals(tree.nestHostClass)) {
            linkUser(nest, className); // its name only looks like that of a class nested in the machine
            return;
        }
        nest.generated().add(className);
        List<String> nested = tree.nestMembers == null
                ? List.of()
                : tree.nestMembers.stream().map(name -> name.replace('/', '.')).toList();
        replaceBodies(tree, nest.methodsOf(className));
        nest.bridges().addTo(tree);
        tree.nestMembers = null;
        tree.nestHostClass = nest.linkage().nestHost().replace('.', '/');
        Assertions.ask(tree, machine.machine(), nest.linkage().nestHost());
        if (isMachine && Assertions.holder(tree) != null && nest.generated().contains(machine.owner())) {
            ClassNode owner =
                    ClassFile.read(files.read(machine.owner()), machine.owner()).tree();
            Assertions.read(tree, owner);
        }
        Lines.translate(tree, nest.linkage().sourceFile(), machine.lines());
        nest.bridges().replaceFields(tree, nest.standIns().replacements());
        nest.standIns().removeConversions(tree);
        ConstantPool constants = new ConstantPool(file.toBytes());
        nest.standIns().rename(constants);
        nest.named().addAll(NamedClasses.of(constants));
        files.write(className, constants.toBytes());
        if (nest.addMembers(nested) && nest.generated().contains(nest.linkage().nestHost())) {
            completeHost(nest);
        }
    }

    private void completeHost(Nest nest) throws IOException, CannotLink {
        String host = nest.linkage().nestHost();
        ClassFile file = ClassFile.read(files.read(host), host);
        nest.completeHost(file.tree());
        files.write(host, file.toBytes());
    }

    /** The nest of a class, by its name or by that of a class around it. */
    private @Nullable Nest nestOf(String binaryName) {
        String name = binaryName;
        while (true) {
            Nest nest = nestsByName.get(name);
            int dollar = name.lastIndexOf('$');
            if (nest != null || dollar < 0) {
                return nest;
            }
            name = name.substring(0, dollar);
        }
    }

    private void attempt(Nest nest, String className, Step step) {
        String reason;
        try {
            step.run();
            return;
        } catch (CannotLink problem) {
            reason = String.valueOf(problem.getMessage());
        } catch (NoSuchFileException refused) {
            nest.breakUp(); // javac has said why it wrote no class file
            return;
        } catch (IOException | RuntimeException problem) {
            reason = problem.toString();
        }
        nest.breakUp();
        problems.cannotLink(className, reason);
    }

    private interface Step {
        void run() throws IOException, CannotLink;
    }
}

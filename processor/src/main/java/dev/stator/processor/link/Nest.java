package dev.stator.processor.link;

import dev.stator.processor.machine.Linkage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/**
 * One top-level class with all that is nested in it, and its machines with all that is nested in them: what shares private members in
 * the end. All names are binary names.
 */
final class Nest {

    /** What the linker sees in a class of the nest. */
    enum Role {
        STAND_IN,
        MACHINE,
        USER
    }

    private final Linkage linkage;
    private final StandIns standIns;
    private final Bridges bridges;
    private final Set<String> newMembers = new LinkedHashSet<>();
    private final Set<String> generated = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    private boolean isBroken;

    /** What javac adds to the name of a stand-in of an enum for the class bodies of its constants. */
    private static final Pattern BODY_OF_CONSTANT = Pattern.compile("\\$\\d+$");

    Nest(Linkage linkage) {
        this.linkage = linkage;
        this.standIns = new StandIns(linkage.insides());
        this.bridges = new Bridges(linkage.bridges());
        linkage.methods().forEach(method -> newMembers.add(method.machine()));
    }

    Linkage linkage() {
        return linkage;
    }

    StandIns standIns() {
        return standIns;
    }

    Bridges bridges() {
        return bridges;
    }

    /** The names that the linkage speaks of. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(linkage.insides().keySet());
        names.add(linkage.nestHost());
        names.addAll(bridges.owners());
        for (Linkage.Method method : linkage.methods()) {
            names.add(method.owner());
            names.add(method.machine());
        }
        return names;
    }

    Role roleOf(String className) {
        if (linkage.insides().containsKey(BODY_OF_CONSTANT.matcher(className).replaceFirst(""))) {
            return Role.STAND_IN;
        }
        return machineOf(className) == null ? Role.USER : Role.MACHINE;
    }

    /** The machine that a class is, or is nested in. */
    Linkage.@Nullable Method machineOf(String className) {
        Linkage.Method found = null;
        for (Linkage.Method method : linkage.methods()) {
            boolean isIn = className.equals(method.machine()) || className.startsWith(method.machine() + "$");
            if (isIn
                    && (found == null
                            || method.machine().length() > found.machine().length())) {
                found = method;
            }
        }
        return found;
    }

    List<Linkage.Method> methodsOf(String owner) {
        return linkage.methods().stream()
                .filter(method -> method.owner().equals(owner))
                .toList();
    }

    /** The classes whose files are there, in the order of javac. */
    Set<String> generated() {
        return generated;
    }

    /** The internal names of what the machines name. */
    Set<String> named() {
        return named;
    }

    /** A class file has got another name. */
    void rename(String oldName, String newName) {
        generated.remove(oldName);
        generated.add(newName);
    }

    /** Adds classes that the host has to name as members; answers whether one is new. */
    boolean addMembers(List<String> classNames) {
        return newMembers.addAll(classNames);
    }

    /** Makes the host name all members that are known. */
    void completeHost(ClassNode host) {
        Set<String> members = new LinkedHashSet<>();
        if (host.nestMembers != null) {
            members.addAll(host.nestMembers);
        }
        newMembers.forEach(member -> members.add(member.replace('.', '/')));
        host.nestMembers = new ArrayList<>(members);
    }

    boolean isBroken() {
        return isBroken;
    }

    /** Nothing of this nest is linked any more: its problem is reported. */
    void breakUp() {
        isBroken = true;
    }
}

package dev.stator.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types that a body declares. Those that stand in a part of it that is taken apart become members of the machine; the others stay
 * in the text around them.
 *
 * @param members what becomes a member
 * @param names the simple names that mean something else inside the body than outside: of its types, of what these inherit
 */
public record LocalTypes(List<Member> members, Set<String> names) {

    public static final LocalTypes NONE = new LocalTypes(List.of(), Set.of());

    public LocalTypes {
        members = List.copyOf(members);
        names = Set.copyOf(names);
    }

    /** The binary names of the user's types, by the names that they have as members of the class {@code machine}. */
    public Map<String, String> originals(String machine) {
        Map<String, String> originals = new LinkedHashMap<>();
        collect(members, machine, originals);
        return originals;
    }

    private static void collect(List<Member> members, String outer, Map<String, String> originals) {
        for (Member member : members) {
            if (member instanceof Declaration declaration) {
                originals.put(outer + "$" + declaration.simpleName(), declaration.binaryName());
            } else if (member instanceof Scope scope) {
                collect(scope.members(), outer + "$" + scope.name(), originals);
            }
        }
    }

    /** A member of the machine, or of a scope. */
    public sealed interface Member {}

    /**
     * A class, record, enum or interface as the user wrote it.
     *
     * @param binaryName that of the user's class
     * @param simpleName the same as the user's
     * @param comment the lines of the comment in front of it, without their marks
     */
    public record Declaration(String binaryName, String simpleName, List<String> comment, Fragment text)
            implements Member {}

    /**
     * A class around local classes, that holds what these capture.
     *
     * @param isInner whether it stands in another scope
     * @param typeParameters declarations of the type variables that its members use, as the machine has them
     * @param captured its fields, which its members call by the names of the locals
     */
    public record Scope(
            String name, boolean isInner, List<Fragment> typeParameters, List<Local> captured, List<Member> members)
            implements Member {}
}

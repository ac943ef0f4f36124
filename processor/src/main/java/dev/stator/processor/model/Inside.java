package dev.stator.processor.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a top-level class and the types nested in it only they themselves may use, as their machines use it: a generated class whose
 * nested types stand in for the user's. Machines are compiled against the stand-ins; the linker then replaces every mention of one by
 * the type itself, of which the machines are nestmates.
 *
 * @param packageName "" for the unnamed package
 * @param host binary name of the top-level class
 * @param ownNames simple names that mean a type of the stand-ins' own in them, declared or inherited
 * @param root the stand-in of that class, {@code Songs$Inside}; those of other types are nested in it
 * @param bridges what the JVM allows only the user's classes themselves
 */
public record Inside(String packageName, String host, Set<String> ownNames, StandIn root, List<Bridge> bridges) {

    /**
     * A class that stands in for one of the user's.
     *
     * @param name its simple name
     * @param binaryName its binary name, {@code songs.Songs$Inside$Verse}
     * @param owner binary name of the class that it stands for
     * @param declaration what stands before its body: {@code static final class Verse<T> extends Line}
     * @param constants the constants of an enum, in one line
     * @param members complete members: {@code int count;}, {@code native String name(int i) throws E;}
     * @param conversion null if both are one type to every machine
     */
    public record StandIn(
            String name,
            String binaryName,
            String owner,
            Fragment declaration,
            @Nullable Fragment constants,
            List<Fragment> members,
            List<StandIn> nested,
            @Nullable Conversion conversion) {}

    /**
     * How values come from the type into its stand-in, and out: {@code Songs$Inside.of(songs)}, {@code Songs$Inside.outside(inside)}.
     *
     * @param into {@code of}, where no other method has that name; null if no value comes in
     * @param comesOut whether values come out
     * @param typeParameters {@code <T extends Foo> }, or nothing
     */
    public record Conversion(
            @Nullable String into, boolean comesOut, Fragment typeParameters, Fragment standIn, Fragment outside) {}

    /**
     * A member of a stand-in that the class itself has not: the linker writes a private synthetic method for it into the class.
     *
     * @param owner binary name of the user's class that gets the method
     * @param name name of the member of the stand-in, and of the method
     * @param descriptor descriptor of the member: {@code (I)V} of a method, {@code I} of a field
     * @param target what the method does with what the class may use
     */
    public record Bridge(String owner, String name, String descriptor, boolean isStatic, Target target) {}

    /**
     * A member as the class file of the owner names it.
     *
     * @param owner binary name of the class through which the member is reached
     */
    public record Target(Use use, String owner, String name, String descriptor, boolean ofInterface) {}

    /** What a bridge does. */
    public enum Use {
        /** Calls a method, not virtually: {@code super.m()}. */
        CALL_SUPER,
        /** Calls a method that the class inherits from another package: {@code this.m()}. */
        CALL,
        /** Reads the field of a component of a record. */
        READ,
        /** Reads or, with an argument, writes a field that the class inherits from another package. */
        FIELD,
        /**
         * Creates an instance of a local class from its object around and what it captures, which the owner of the target lists
         * ({@code this$,val$x}), and its arguments.
         */
        NEW_LOCAL
    }
}

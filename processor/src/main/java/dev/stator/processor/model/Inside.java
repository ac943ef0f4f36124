package dev.stator.processor.model;

import java.util.List;

/**
 * The private members of a class that its machines use, as a class that stands in for it while javac compiles the machines: the linker
 * replaces every mention of it by the class itself, of which the machines are nestmates.
 *
 * @param packageName "" for the unnamed package
 * @param simpleName {@code Songs$Inside}
 * @param owner binary name of the class that it stands for
 * @param ownerType that class as a type, with its type variables as arguments
 * @param isInterface whether the owner is an interface, so that calls of private methods are compiled as interface calls
 * @param typeParameters declarations of the owner's type variables
 * @param typeArguments their names
 * @param members the declarations, each a complete member: {@code int count;}, {@code native String name(int i) throws E;}
 */
public record Inside(
        String packageName,
        String simpleName,
        String owner,
        Fragment ownerType,
        boolean isInterface,
        List<Fragment> typeParameters,
        List<String> typeArguments,
        List<Fragment> members) {}

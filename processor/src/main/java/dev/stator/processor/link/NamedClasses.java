package dev.stator.processor.link;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the nest host name the classes that its machines name, as it did while their statements stood in it.
 *
 * <p>Gradle compiles only what a change concerns: it deletes the class files that name a class that changed, and compiles the user's
 * sources among theirs. A machine has no source of the user's, so it comes again only if the class that it was made from names the
 * changed class too.
 */
final class NamedClasses {

    private static final String PLATFORM = "java/";
    private static final String ARRAY = "[";

    /** A class or a type variable, in a descriptor or a signature. */
    private static final Pattern TYPE = Pattern.compile("([LT])((?:[^;<>:()\\[./]++/)*+[^;<>:()\\[./]++)[;<]");

    private NamedClasses() {}

    static void complete(Nest nest, ClassFiles files) throws IOException {
        String host = nest.linkage().nestHost();
        if (!nest.generated().contains(host)) {
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        for (String className : nest.generated()) {
            if (nest.roleOf(className) == Nest.Role.MACHINE) {
                addNames(new ConstantPool(files.read(className)), named);
            }
        }
        ConstantPool constants = new ConstantPool(files.read(host));
        named.removeAll(constants.classes());
        named.removeIf(name -> name.startsWith(PLATFORM) || name.startsWith(ARRAY));
        if (!named.isEmpty()) {
            named.forEach(constants::addClass);
            files.write(host, constants.toBytes());
        }
    }

    private static void addNames(ConstantPool machine, Set<String> named) {
        named.addAll(machine.classes());
        for (String name : machine.names()) {
            Matcher types = TYPE.matcher(name);
            while (types.find()) {
                if (types.group(1).equals("L")) {
                    named.add(types.group(2));
                }
            }
        }
    }
}

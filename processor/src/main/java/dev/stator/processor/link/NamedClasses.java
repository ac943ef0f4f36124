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

    /** A class, a type variable or the member of a generic class, in a descriptor or a signature. */
    private static final Pattern TYPE = Pattern.compile("([LT.])((?:[^;<>:()\\[./]++/)*+[^;<>:()\\[./]++)[;<]");

    private NamedClasses() {}

    /** What the class file of a machine names, the platform aside. */
    static Set<String> of(ConstantPool constants) {
        Set<String> named = new LinkedHashSet<>(constants.classes());
        for (String descriptor : constants.descriptors()) {
            Matcher types = TYPE.matcher(descriptor);
            while (types.find()) {
                if (types.group(1).equals("L")) {
                    named.add(types.group(2));
                }
            }
        }
        named.removeIf(name -> name.startsWith(PLATFORM) || name.startsWith(ARRAY));
        return named;
    }

    /** Adds to the host what its machines name, if there is room for it. (The machines it names as members.) */
    static void complete(Nest nest, ClassFiles files) throws IOException {
        String host = nest.linkage().nestHost();
        if (!nest.generated().contains(host)) {
            return;
        }
        ConstantPool constants = new ConstantPool(files.read(host));
        Set<String> named = new LinkedHashSet<>(nest.named());
        named.removeIf(name -> nest.machineOf(name.replace('/', '.')) != null);
        named.removeAll(constants.classes());
        if (!named.isEmpty() && constants.hasRoomFor(named.size())) {
            named.forEach(constants::addClass);
            files.write(host, constants.toBytes());
        }
    }
}

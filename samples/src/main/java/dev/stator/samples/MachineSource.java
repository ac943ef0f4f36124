package dev.stator.samples;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where Maven keeps the source of a generated machine. */
final class MachineSource {

    private MachineSource() {}

    /** The source of the machine of {@code owner.method}, relative to the working directory. */
    static Path of(Class<?> owner, String method) {
        return Path.of("")
                .toAbsolutePath()
                .relativize(directory()
                        .resolve(owner.getPackageName().replace('.', '/'))
                        .resolve(owner.getSimpleName() + "$" + method + ".java"));
    }

    /** {@code target/generated-sources/annotations}: beside the class files. */
    static Path directory() {
        try {
            Path classes = Path.of(MachineSource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolveSibling("generated-sources").resolve("annotations");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.stator.processor.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The class files that a compilation writes: where they are, how they are read and overwritten.
 *
 * <ul>
 *   <li>With an output directory that is a directory of some file system: there. The Filer tells where it would put a file, without
 *       making one.
 *   <li>Without one (no {@code -d}): beside the source file, as javac does. It shows in the Filer putting {@code stator/probe/x} into
 *       no directory {@code stator/probe}.
 *   <li>Where class files are no files: through the Filer, which opens a resource for writing only once. So what is written is kept
 *       until {@link #flush}. They can't be deleted.
 * </ul>
 *
 * <p>The Filer is asked for places, not for files to write, because {@code createResource} speaks of an output file clash under
 * {@code -Xlint}, and writes into the working directory without {@code -d}.
 */
public final class ClassFiles {

    private static final String PROBE_PACKAGE = "stator.probe";
    private static final String PROBE_NAME = "x";

    private final Filer filer;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Probe> probes = new HashMap<>();

    /** @param filer javac's own: a wrapper may forbid or record what is asked for here */
    public ClassFiles(Filer filer) {
        this.filer = filer;
    }

    /** Notes where the class file of {@code binaryName} is. */
    void located(String moduleName, String binaryName, URI sourceFile) throws IOException {
        int dot = binaryName.lastIndexOf('.');
        String fileName = binaryName.substring(dot + 1) + ".class";
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        Probe probe = probe(moduleName);
        Place place;
        if (probe.hasNoFiles()) {
            place = new FilerPlace(filer, inModule(moduleName, packageName), fileName);
        } else if (probe.directory() != null) {
            place = new FilePlace(probe.directory().resolve(packageName.replace('.', '/')).resolve(fileName));
        } else {
            place = new FilePlace(Path.of(sourceFile).resolveSibling(fileName));
        }
        places.put(binaryName, place);
    }

    byte[] read(String binaryName) throws IOException {
        return place(binaryName).read();
    }

    void write(String binaryName, byte[] bytes) throws IOException {
        place(binaryName).write(bytes);
    }

    /** Deletes a class file where that can be done, and says whether it is gone. */
    boolean delete(String binaryName) throws IOException {
        return place(binaryName).delete();
    }

    /** Writes what is not yet written; nothing can be written afterwards. */
    void flush() throws IOException {
        for (Place place : places.values()) {
            place.flush();
        }
    }

    private Place place(String binaryName) throws IOException {
        Place place = places.get(binaryName);
        if (place == null) {
            throw new NoSuchFileException(binaryName);
        }
        return place;
    }

    private Probe probe(String moduleName) throws IOException {
        Probe known = probes.get(moduleName);
        if (known == null) {
            known = Probe.at(filer.getResource(
                            StandardLocation.CLASS_OUTPUT, inModule(moduleName, PROBE_PACKAGE), PROBE_NAME)
                    .toUri());
            probes.put(moduleName, known);
        }
        return known;
    }

    private static String inModule(String moduleName, String packageName) {
        return moduleName.isEmpty() ? packageName : moduleName + "/" + packageName;
    }

    /**
     * What the place of the probe tells.
     *
     * @param hasNoFiles whether class files are no files of a file system
     * @param directory the output directory; null: there is none
     */
    private record Probe(boolean hasNoFiles, @Nullable Path directory) {

        static Probe at(URI uri) {
            Path path;
            try {
                path = Path.of(uri);
            } catch (IllegalArgumentException | FileSystemNotFoundException inMemory) {
                return new Probe(true, null);
            }
            Path inDirectory = path.getFileSystem().getPath("stator", "probe", PROBE_NAME);
            return new Probe(
                    false,
                    path.endsWith(inDirectory) ? path.getParent().getParent().getParent() : null);
        }
    }

    private interface Place {

        byte[] read() throws IOException;

        void write(byte[] bytes) throws IOException;

        boolean delete() throws IOException;

        void flush() throws IOException;
    }

    private record FilePlace(Path path) implements Place {

        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            Files.write(path, bytes);
        }

        @Override
        public boolean delete() throws IOException {
            return Files.deleteIfExists(path);
        }

        @Override
        public void flush() {}
    }

    private static final class FilerPlace implements Place {

        private final Filer filer;
        private final String packageName;
        private final String fileName;
        private byte @Nullable [] unwritten;

        FilerPlace(Filer filer, String packageName, String fileName) {
            this.filer = filer;
            this.packageName = packageName;
            this.fileName = fileName;
        }

        @Override
        public byte[] read() throws IOException {
            if (unwritten != null) {
                return unwritten;
            }
            try (InputStream in = filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName)
                    .openInputStream()) {
                return in.readAllBytes();
            }
        }

        @Override
        public void write(byte[] bytes) {
            unwritten = bytes;
        }

        @Override
        public boolean delete() {
            return false;
        }

        @Override
        public void flush() throws IOException {
            if (unwritten != null) {
                try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, packageName, fileName)
                        .openOutputStream()) {
                    out.write(unwritten);
                }
                unwritten = null;
            }
        }
    }
}

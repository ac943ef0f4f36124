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
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
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
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Optional<Path>> outputDirectories = new HashMap<>();

    /** By module and package, whether its class files are files. */
    private final Map<String, Boolean> areFiles = new HashMap<>();

    /** @param filer javac's own: a wrapper may forbid or record what is asked for here */
    public ClassFiles(Filer filer) {
        this.filer = filer;
    }

    /** Notes where the class file of {@code binaryName} is. */
    void located(String moduleName, String binaryName, URI sourceFile) throws IOException {
        int dot = binaryName.lastIndexOf('.');
        String fileName = binaryName.substring(dot + 1) + ".class";
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        String prefix = prefix(moduleName, packageName, fileName);
        String inModule = prefix + packageName;
        Place place;
        if (!areFiles(inModule, fileName)) {
            place = new FilerPlace(filer, inModule, fileName);
        } else {
            Path directory = outputDirectory(prefix)
                    .map(root -> root.resolve(packageName.replace('.', '/')))
                    .orElseGet(() -> Path.of(sourceFile).toAbsolutePath().getParent());
            place = new FilePlace(directory.resolve(fileName));
        }
        places.put(binaryName, place);
    }

    byte[] read(String binaryName) throws IOException {
        return place(binaryName).read();
    }

    void write(String binaryName, byte[] bytes) throws IOException {
        place(binaryName).write(bytes);
    }

    /** Writes a class file with another name than it had; the old one is deleted where that can be done. */
    void write(String oldName, String newName, byte[] bytes) throws IOException {
        if (!newName.equals(oldName)) {
            places.put(newName, place(oldName).beside(newName.substring(newName.lastIndexOf('.') + 1) + ".class"));
            delete(oldName);
        }
        write(newName, bytes);
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

    private boolean areFiles(String moduleAndPackage, String fileName) throws IOException {
        Boolean known = areFiles.get(moduleAndPackage);
        if (known == null) {
            known = path(moduleAndPackage, fileName).isPresent();
            areFiles.put(moduleAndPackage, known);
        }
        return known;
    }

    /** The directory that -d names, or that of the module in it. */
    private Optional<Path> outputDirectory(String prefix) throws IOException {
        Optional<Path> known = outputDirectories.get(prefix);
        if (known == null) {
            known = path(prefix + PROBE_PACKAGE, PROBE_NAME)
                    .filter(probe -> probe.endsWith(probe.getFileSystem().getPath("stator", "probe", PROBE_NAME)))
                    .map(probe -> probe.resolve("../../..").normalize());
            outputDirectories.put(prefix, known);
        }
        return known;
    }

    /** Where the Filer would put a file, if that is in a file system. */
    private Optional<Path> path(String moduleAndPackage, String fileName) throws IOException {
        URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, moduleAndPackage, fileName)
                .toUri();
        try {
            return Optional.of(Path.of(uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException inMemory) {
            return Optional.empty();
        }
    }

    /** What the Filer wants in front of a package: the module where there are many, nothing where there is one. */
    private String prefix(String moduleName, String packageName, String fileName) throws IOException {
        if (moduleName.isEmpty()) {
            return "";
        }
        String known = prefixes.get(moduleName);
        if (known == null) {
            known = moduleName + "/";
            try {
                filer.getResource(StandardLocation.CLASS_OUTPUT, known + packageName, fileName);
            } catch (FilerException oneModule) {
                known = "";
            }
            prefixes.put(moduleName, known);
        }
        return known;
    }

    private interface Place {

        byte[] read() throws IOException;

        void write(byte[] bytes) throws IOException;

        boolean delete() throws IOException;

        /** The place of another class file of the same package. */
        Place beside(String otherFileName);

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
        public Place beside(String otherFileName) {
            return new FilePlace(path.resolveSibling(otherFileName));
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
        public Place beside(String otherFileName) {
            return new FilerPlace(filer, packageName, otherFileName);
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

package dev.stator.processor.analysis.compilation;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Shows the private compilation the class path as the outer compilation sees it.
 *
 * <p>In: the outer {@code Elements} and {@code Filer}. Out: {@code list} answers, for the class path, the types of the outer package:
 * those being compiled as their sources, the others as class files read through the outer compilation, or as their {@link Declaration}
 * where those can't be read. The platform comes from this JDK (and {@code --release}, which the private compilation is given too).
 */
class OuterClassPath extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    private final Elements elements;
    private final Trees trees;
    private final ProcessingEnvironment environment;
    private final Map<String, List<JavaFileObject>> listings = new HashMap<>();

    OuterClassPath(StandardJavaFileManager platform, ProcessingEnvironment environment, Trees trees) {
        super(platform);
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.trees = trees;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            return listings.computeIfAbsent(packageName, this::listPackage).stream()
                    .filter(file -> kinds.contains(file.getKind()))
                    .toList();
        }
        return isPlatform(location) ? super.list(location, packageName, kinds, recurse) : List.of();
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_PATH || (isPlatform(location) && super.hasLocation(location));
    }

    @Override
    public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
        return isPlatform(location) ? super.listLocationsForModules(location) : List.of();
    }

    @Override
    public @Nullable Location getLocationForModule(Location location, String moduleName) throws IOException {
        return isPlatform(location) ? super.getLocationForModule(location, moduleName) : null;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Named named ? named.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a == b || a.toUri().equals(b.toUri());
    }

    /** The system modules, in whatever form javac asks for them; not the user's paths. */
    private static boolean isPlatform(Location location) {
        return !(location instanceof StandardLocation)
                || location == StandardLocation.SYSTEM_MODULES
                || location == StandardLocation.PLATFORM_CLASS_PATH;
    }

    private List<JavaFileObject> listPackage(String packageName) {
        List<JavaFileObject> files = new ArrayList<>();
        for (PackageElement found : elements.getAllPackageElements(packageName)) {
            if (isOfPlatform(found)) {
                continue;
            }
            for (Element type : found.getEnclosedElements()) {
                TreePath source = trees.getPath(type);
                if (source != null) {
                    files.add(new Source(
                            new AbridgedFile(source.getCompilationUnit(), trees),
                            ((TypeElement) type).getQualifiedName().toString()));
                } else if (isDeclarationOnly((TypeElement) type, packageName)) {
                    files.add(new Declaration(elements, (TypeElement) type, packageName));
                } else {
                    addClassFiles((TypeElement) type, packageName, files);
                }
            }
        }
        return files;
    }

    private boolean isOfPlatform(PackageElement found) {
        ModuleElement module = elements.getModuleOf(found);
        return module != null
                && !module.isUnnamed()
                && ModuleFinder.ofSystem()
                        .find(module.getQualifiedName().toString())
                        .isPresent();
    }

    /**
     * Whether the class file of a type can't be read: {@link Elements} of 17 does not say where it is, and the {@code Filer} does not
     * look into a module path.
     */
    private boolean isDeclarationOnly(TypeElement type, String packageName) {
        ModuleElement module = elements.getModuleOf(type);
        if (module == null || module.isUnnamed() || fileObjectOf(elements, type) != null) {
            return false;
        }
        try {
            new ClassFile(type, packageName, elements.getBinaryName(type).toString())
                    .openInputStream()
                    .close();
            return false;
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private void addClassFiles(TypeElement type, String packageName, List<JavaFileObject> files) {
        files.add(new ClassFile(type, packageName, elements.getBinaryName(type).toString()));
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                addClassFiles(nested, packageName, files);
            }
        }
    }

    /** A file of the class path under the name that javac lists it by. */
    interface Named {
        String binaryName();
    }

    private static final class Source extends ForwardingJavaFileObject<JavaFileObject> implements Named {
        private final String binaryName;

        Source(JavaFileObject file, String binaryName) {
            super(file);
            this.binaryName = binaryName;
        }

        @Override
        public String binaryName() {
            return binaryName;
        }
    }

    /** A class file, found when it is read. */
    private final class ClassFile extends SimpleJavaFileObject implements Named {
        private final TypeElement type;
        private final String packageName;
        private final String binaryName;

        ClassFile(TypeElement type, String packageName, String binaryName) {
            super(java.net.URI.create("outer:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
            this.type = type;
            this.packageName = packageName;
            this.binaryName = binaryName;
        }

        @Override
        public String binaryName() {
            return binaryName;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            FileObject known = fileObjectOf(elements, type);
            return known != null ? known.openInputStream() : fromFiler().openInputStream();
        }

        private FileObject fromFiler() throws IOException {
            String file = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
            IOException missing = null;
            for (JavaFileManager.Location location :
                    List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT)) {
                try {
                    return environment.getFiler().getResource(location, packageName, file);
                } catch (IOException notHere) {
                    missing = notHere;
                }
            }
            throw missing == null ? new IOException(file) : missing;
        }
    }

    /** {@code Elements.getFileObjectOf}, where the JDK has it (18 and later). */
    static @Nullable FileObject fileObjectOf(Elements elements, TypeElement type) {
        try {
            Method method = Elements.class.getMethod("getFileObjectOf", Element.class);
            return (FileObject) method.invoke(elements, type);
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }

    // ---- the rest of StandardJavaFileManager, which javac asks of a manager that is used with --release ----

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, @Nullable Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public @Nullable Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public @Nullable Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }
}

package dev.stator.processor.analysis.type;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Descriptors;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.machine.Origin;
import dev.stator.processor.model.AsyncMethod.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The async methods and blocks that are compiled together, each with the name of its machine.
 *
 * <p>A machine is named after its method, {@code Songs$learnSong}, or what its block stands in, {@code Songs$learnSong$async}; those that
 * would have one name are numbered in the order of the source, {@code Songs$learnSong2}. A method is recursive if calls lead from it back to itself.
 */
public final class AsyncIndex {

    private final Map<ExecutableElement, Reference> references = new LinkedHashMap<>();
    private final Map<Tree, Reference> blocks = new HashMap<>();
    private final Map<ExecutableElement, Set<ExecutableElement>> calls = new HashMap<>();

    /** Those whose calls lead back to them; null until all are known. */
    private @Nullable Set<ExecutableElement> recursive;

    private final Set<String> machines = new HashSet<>();

    /** The methods of earlier rounds, by owner, name and descriptor: what machines hold calls them. */
    private final Map<String, Reference> earlier = new HashMap<>();

    private final Map<String, String> standIns;

    /**
     * @param origins the machines of earlier rounds, by their class names
     * @param standIns the classes that stand for the user's, by their names, each with that of the user's
     */
    public AsyncIndex(Map<String, Origin> origins, Map<String, String> standIns) {
        this.standIns = standIns;
        machines.addAll(origins.keySet());
        for (Origin origin : origins.values()) {
            Reference method = origin.method();
            if (method != null) {
                earlier.put(key(method.owner(), method.name(), method.descriptor()), method);
            }
        }
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    /** Gives {@code code} its names. */
    public void add(Attribution attribution, SourceText source, AsyncCode code) {
        TypeElement owner = code.owner();
        String packageName =
                attribution.elements().getPackageOf(owner).getQualifiedName().toString();
        String binaryName = attribution.elements().getBinaryName(owner).toString();
        String simpleName = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        Origin origin = source.origin();
        String method = code.methodName();
        boolean standsInMachine = origin != null && code.isBlock() && owner.equals(outermost(owner));
        String enclosing = method == null || standsInMachine ? simpleName : simpleName + "$" + method;
        Reference reference = new Reference(
                packageName,
                binaryName,
                origin == null
                        ? attribution.elements().getBinaryName(outermost(owner)).toString()
                        : origin.nestHost(),
                code.name(),
                code.descriptor(),
                constructor(attribution, code),
                code.isStatic() ? null : receiver(attribution, owner),
                machine(attribution, owner, packageName, code.isBlock() ? enclosing + "$async" : enclosing),
                method == null ? "async" : method,
                false);
        if (!code.isBlock() && code.member() instanceof ExecutableElement declared) {
            references.put(declared, reference);
            calls.put(declared, callees(attribution, code.body()));
        } else {
            blocks.put(code.path().getLeaf(), reference);
        }
    }

    private static Set<ExecutableElement> callees(Attribution attribution, Tree body) {
        Set<ExecutableElement> callees = new HashSet<>(); // no generators: their bodies start when the stream is polled
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                if (attribution.method(call) instanceof ExecutableElement callee
                        && AsyncNames.isAsync(callee)
                        && AsyncNames.isNamed(callee.getReturnType(), AsyncNames.FUTURE)) {
                    callees.add(callee);
                }
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(body, null);
        return callees;
    }

    /** How to name {@code code}, which is compiled here. */
    public Reference reference(AsyncCode code) {
        return Objects.requireNonNull(
                !code.isBlock() && code.member() instanceof ExecutableElement method
                        ? reference(method)
                        : blocks.get(code.path().getLeaf()));
    }

    private static String receiver(Attribution attribution, TypeElement owner) {
        return attribution
                .elements()
                .getBinaryName((TypeElement) ((DeclaredType) named(owner.asType())).asElement())
                .toString();
    }

    private static String constructor(Attribution attribution, AsyncCode code) {
        Descriptors descriptors = new Descriptors(attribution);
        StringBuilder descriptor = new StringBuilder("(");
        if (!code.isStatic()) {
            descriptor.append(descriptors.of(named(code.owner().asType())));
        }
        code.parameters().forEach(parameter -> descriptor.append(descriptors.of(named(parameter.asType()))));
        return descriptor.append(")V").toString();
    }

    /** The type, or what an anonymous class extends. */
    private static TypeMirror named(TypeMirror type) {
        return InferredTypes.isAnonymous(type)
                ? InferredTypes.superclassOrInterface((TypeElement) ((DeclaredType) type).asElement())
                : type;
    }

    /** How to name what a call calls, if that is compiled here or was in an earlier round, else null. */
    public @Nullable Reference callee(Attribution attribution, ExecutableElement callee) {
        Reference reference = reference(callee);
        if (reference != null || earlier.isEmpty()) {
            return reference;
        }
        String owner =
                attribution.elements().getBinaryName(Attribution.owner(callee)).toString();
        String descriptor = new Descriptors(attribution).of(callee);
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            descriptor = descriptor.replace(internal(standIn.getKey()), internal(standIn.getValue()));
        }
        String name = callee.getSimpleName().toString();
        return earlier.get(key(meant(owner), name, descriptor));
    }

    /** The package of a class, or of the one that it stands for. */
    String packageOf(Attribution attribution, TypeElement type) {
        String meant = meant(attribution.elements().getBinaryName(type).toString());
        return meant.substring(0, Math.max(meant.lastIndexOf('.'), 0));
    }

    /** A class, or the one that it stands for; null if that can't be found by its name, as a local class can't. */
    public @Nullable TypeElement meant(Attribution attribution, TypeElement type) {
        String name = attribution.elements().getBinaryName(type).toString();
        String meant = meant(name);
        return meant.equals(name) ? type : attribution.elements().getTypeElement(meant.replace('$', '.'));
    }

    private String meant(String className) {
        return standIns.getOrDefault(className, className);
    }

    private static String internal(String className) {
        return "L" + className.replace('.', '/') + ";";
    }

    /** How to name {@code method} if it is compiled here, else null. */
    @Nullable
    public Reference reference(ExecutableElement method) {
        Reference known = references.get(method);
        return known == null || !isRecursive(method)
                ? known
                : new Reference(
                        known.packageName(),
                        known.owner(),
                        known.nestHost(),
                        known.name(),
                        known.descriptor(),
                        known.constructor(),
                        known.receiver(),
                        known.machine(),
                        known.body(),
                        true);
    }

    private String machine(Attribution attribution, TypeElement owner, String packageName, String name) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        String candidate = name;
        for (int i = 2;
                !machines.add(prefix + candidate)
                        || isNestedType(attribution, owner, candidate)
                        || isCompiledBeside(attribution, owner, prefix + candidate);
                i++) {
            candidate = name + i; // not "$" + i, which an anonymous class of the machine may be called
        }
        return candidate;
    }

    /** Whether the user has a nested type of this binary name: a method and a type may have one name. */
    private static boolean isNestedType(Attribution attribution, TypeElement owner, String binarySimpleName) {
        return owner.getEnclosedElements().stream()
                .anyMatch(member -> member instanceof TypeElement nested
                        && attribution
                                .elements()
                                .getBinaryName(nested)
                                .toString()
                                .endsWith(binarySimpleName));
    }

    /** Whether a top-level class of the user's has this name. A class file may be that of a machine, from an earlier compilation. */
    private static boolean isCompiledBeside(Attribution attribution, TypeElement owner, String name) {
        ModuleElement module = attribution.elements().getModuleOf(owner);
        TypeElement type = module == null
                ? attribution.elements().getTypeElement(name)
                : attribution.elements().getTypeElement(module, name);
        return type != null && attribution.trees().getTree(type) != null;
    }

    private boolean isRecursive(ExecutableElement method) {
        if (recursive == null) {
            recursive = CallCycles.of(calls);
        }
        return recursive.contains(method);
    }

    /** The top-level class around {@code type}, which may be local or anonymous: the body of an enum constant. */
    public static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        for (Element element = type; element != null; element = element.getEnclosingElement()) {
            if (element instanceof TypeElement outer) {
                outermost = outer;
            }
        }
        return outermost;
    }
}

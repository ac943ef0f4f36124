package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside;
import dev.stator.processor.model.Inside.Bridge;
import dev.stator.processor.model.Inside.StandIn;
import dev.stator.processor.model.NameScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The stand-ins of one top-level class and of the types nested in it, see {@link Inside}.
 *
 * <p>In: types that a machine cannot denote, members that it may not use, as they are met. Out: their stand-ins. A type that cannot be
 * denoted is stood in for wherever it is written, so its stand-in declares all its members. The stand-in of any other class declares
 * the members that are used, and values are converted into it.
 */
public final class Insides {

    private final Attribution attribution;
    private final TypeElement host;
    private final DenotableTypes denotable;
    private final TypeReader types;
    private final MovedTypes moved = new MovedTypes();
    private final Overriding overriding;
    private final StandInMembers declarations;
    private final StandInTypes headers;
    private final String packageName;
    private final String rootName;

    /** Simple names of the stand-ins from the root inwards, by the type that each stands for. */
    private final Map<TypeElement, List<String>> paths = new LinkedHashMap<>();

    /** The members that are used of classes that can be denoted, by what tells them apart. */
    private final Map<TypeElement, Map<Object, Fragment>> used = new LinkedHashMap<>();

    /** The methods by which values come into stand-ins, by the type that each stands for. */
    private final Map<TypeElement, String> conversions = new HashMap<>();

    private final Map<String, Bridge> bridges = new LinkedHashMap<>();
    private final Set<String> localNames = new HashSet<>();

    public Insides(Attribution attribution, TypeElement host) {
        this.attribution = attribution;
        this.host = host;
        this.overriding = new Overriding(attribution);
        this.denotable = new DenotableTypes(
                host,
                attribution.elements(),
                (method, hidden) -> overriding.classesBelow(method).anyMatch(hidden),
                new PrivateSuperclasses(attribution)::contains);
        this.types = new TypeReader(attribution, this);
        this.declarations = new StandInMembers(attribution, types);
        this.headers = new StandInTypes(attribution, types, declarations);
        this.packageName =
                attribution.elements().getPackageOf(host).getQualifiedName().toString();
        this.rootName = rootName();
        ElementFilter.typesIn(host.getEnclosedElements())
                .forEach(nested -> localNames.add(nested.getSimpleName().toString()));
    }

    public StandInMembers declarations() {
        return declarations;
    }

    public TypeReader types() {
        return types;
    }

    public MovedTypes moved() {
        return moved;
    }

    /** The type of the host's by which a nested type is named: it inherits it from a class that is not public. Or null. */
    @Nullable
    TypeElement heir(TypeElement nested) {
        if (!(nested.getEnclosingElement() instanceof TypeElement outer)
                || outer.getModifiers().contains(Modifier.PUBLIC)
                || packageOf(outer).equals(packageOf(host))) {
            return null;
        }
        TypeMirror inherited = attribution.types().erasure(outer.asType());
        return denotable.types().stream()
                .filter(denotable::canDenote)
                .filter(type ->
                        attribution.types().isSubtype(attribution.types().erasure(type.asType()), inherited))
                .findFirst()
                .orElse(null);
    }

    /** Whether a type of the host's may use a member, a subclass of another package's class for one. */
    private boolean isUsable(Element member) {
        return packageOf(Attribution.owner(member)).equals(packageOf(host))
                || member.getModifiers().contains(Modifier.PUBLIC)
                || member.getModifiers().contains(Modifier.PROTECTED);
    }

    private Element packageOf(TypeElement type) {
        return attribution.elements().getPackageOf(type);
    }

    /** Whether machines write the stand-in instead of the type. */
    public boolean holds(TypeElement type) {
        return !denotable.canDenote(type) && !moved.holds(type);
    }

    /** Whether the stand-in of a type declares all that it is. One of an anonymous class cannot: it is never written. */
    public boolean isWhole(TypeElement type) {
        return holds(type) && !InferredTypes.isAnonymous(type.asType());
    }

    /** Whether a member has to be declared by a stand-in: it is private, or speaks of types that machines cannot name. */
    public boolean hides(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && (AsyncIndex.outermost(owner).equals(host) ? hidesOwn(member) : speaksOfProtected(member));
    }

    private boolean hidesOwn(Element member) {
        return member.getModifiers().contains(Modifier.PRIVATE)
                || InferredTypes.isAnonymous(Attribution.owner(member).asType())
                || !denotable.canDenoteSignature(member);
    }

    /** Whether a member of another package speaks of a type that only subclasses may name, so that no cast to it can be written. */
    public boolean speaksOfProtected(Element member) {
        return denotable.speaksOfProtected(member);
    }

    /**
     * Whether a member has another name in the stand-in: a private method whose name a class below uses again. The two have nothing to
     * do with each other, but in stand-ins, where no member is private, the one would be overridden by the other.
     */
    boolean isOverlapping(Element member) {
        return isWhole(Attribution.owner(member))
                && member.getKind() == ElementKind.METHOD
                && member.getModifiers().contains(Modifier.PRIVATE)
                && overriding.classesBelow(member).findAny().isPresent();
    }

    /** Whether a type is written alike here and in other classes. */
    public boolean canDenote(TypeMirror type) {
        return denotable.canDenote(type);
    }

    /** Whether a member of another top-level class speaks of types that are held here, and that others may name. */
    public boolean isForeignUse(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && !AsyncIndex.outermost(owner).equals(host)
                && !denotable.canDenoteSignature(member)
                && !denotable.speaksOfProtected(member);
    }

    /** The name of the stand-in of {@code type}. */
    public Fragment name(TypeElement type) {
        return Fragment.type(packageName, path(type).toArray(new String[0]));
    }

    /** The stand-in of the class of {@code member}, which declares it from now on. */
    public Fragment declaring(Element member) {
        TypeElement owner = Attribution.owner(member);
        if (isWhole(owner)) {
            return name(owner);
        }
        return declaring(owner, member, () -> declarations.declare(member, simpleName(owner)));
    }

    /** The stand-in of {@code owner}, which from now on has a member of its own. */
    public Fragment declaring(TypeElement owner, Object key, Supplier<Fragment> declaration) {
        Fragment name = name(owner);
        Map<Object, Fragment> members = used.computeIfAbsent(owner, type -> new LinkedHashMap<>());
        if (!members.containsKey(key)) {
            members.put(key, declaration.get());
        }
        return name;
    }

    /** The stand-in of {@code owner}, into which values are converted. */
    public Fragment converting(TypeElement owner) {
        used.computeIfAbsent(owner, type -> new LinkedHashMap<>());
        return name(owner);
    }

    /** The method that does it: {@code of}, or the first of {@code of2, ...} if the class has methods of that name. */
    public String conversion(TypeElement owner) {
        return conversions.computeIfAbsent(owner, type -> {
            NameScope names = new NameScope();
            ElementFilter.methodsIn(type.getEnclosedElements())
                    .forEach(method -> names.reserve(method.getSimpleName().toString()));
            return names.fresh("of");
        });
    }

    public void bridge(Bridge bridge) {
        bridges.put(bridge.owner() + "." + bridge.name() + bridge.descriptor(), bridge);
    }

    /** All stand-ins, or null if none is needed. */
    @Nullable
    public Inside inside() {
        if (paths.isEmpty()) {
            return null;
        }
        path(host);
        Map<TypeElement, Content> contents = new HashMap<>();
        int known;
        do {
            known = paths.size();
            for (TypeElement type : List.copyOf(paths.keySet())) {
                contents.computeIfAbsent(type, this::content);
            }
        } while (paths.size() > known);
        String hostName = attribution.elements().getBinaryName(host).toString();
        return new Inside(packageName, hostName, ownNames(), standIn(host, contents), List.copyOf(bridges.values()));
    }

    private Set<String> ownNames() {
        Set<String> names = new HashSet<>();
        for (TypeElement type : paths.keySet()) {
            if (!type.equals(host)) {
                names.add(simpleName(type));
            }
            TypeVariables.inScope(type)
                    .forEach(variable -> names.add(variable.getSimpleName().toString()));
            if (isWhole(type)) {
                ElementFilter.typesIn(attribution.elements().getAllMembers(type))
                        .forEach(member -> names.add(member.getSimpleName().toString()));
            }
        }
        return names;
    }

    /** What a stand-in declares besides the members that are used of it. */
    private record Content(StandInTypes.Header header, List<Fragment> members) {}

    private Content content(TypeElement type) {
        return isWhole(type)
                ? new Content(
                        headers.full(type, simpleName(type)),
                        headers.members(type, simpleName(type), member -> isUsable(member) && !isOverlapping(member)))
                : new Content(headers.partial(type, simpleName(type)), List.of());
    }

    private StandIn standIn(TypeElement type, Map<TypeElement, Content> contents) {
        List<String> path = path(type);
        List<StandIn> nested = paths.entrySet().stream()
                .filter(entry -> entry.getValue().size() == path.size() + 1
                        && entry.getValue().subList(0, path.size()).equals(path))
                .map(entry -> standIn(entry.getKey(), contents))
                .toList();
        Content content = contents.get(type);
        if (content == null) {
            throw new IllegalStateException(type.toString());
        }
        Map<Object, Fragment> usedMembers = used.getOrDefault(type, Map.of());
        List<Fragment> members = new ArrayList<>(usedMembers.values());
        members.addAll(content.members());
        String into = conversions.get(type);
        boolean isCreated = usedMembers.keySet().stream()
                .anyMatch(key -> key instanceof Element member && member.getKind() == ElementKind.CONSTRUCTOR);
        boolean converts = (into != null || isCreated) && !isWhole(type);
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return new StandIn(
                simpleName(type),
                prefix + String.join("$", path),
                attribution.elements().getBinaryName(type).toString(),
                content.header().declaration(),
                content.header().constants(),
                members,
                nested,
                converts ? headers.conversion(type, into, isCreated) : null);
    }

    /** The body of a constructor of a stand-in. */
    public Fragment superCall(ExecutableElement constructor) {
        return headers.body(constructor);
    }

    /** The name of a type behind the one around it. */
    public String nestedName(TypeElement type) {
        return holds(type) ? simpleName(type) : type.getSimpleName().toString();
    }

    public String simpleName(TypeElement type) {
        List<String> path = path(type);
        return path.get(path.size() - 1);
    }

    private List<String> path(TypeElement type) {
        List<String> known = paths.get(type);
        if (known != null) {
            return known;
        }
        List<String> path = new ArrayList<>();
        if (type.equals(host)) {
            path.add(rootName);
        } else if (type.getEnclosingElement() instanceof TypeElement enclosing && !DenotableTypes.isLocal(type)) {
            path.addAll(path(enclosing));
            path.add(type.getSimpleName().toString());
        } else {
            path.addAll(path(host));
            path.add(localName(type));
        }
        paths.put(type, path);
        return path;
    }

    private String localName(TypeElement type) {
        String simpleName = type.getSimpleName().toString();
        boolean isForeign = !AsyncIndex.outermost(type).equals(host); // and may be imported by its simple name
        String name = simpleName.isEmpty() ? "Anonymous" : isForeign ? "Foreign" + simpleName : simpleName;
        String candidate = name;
        for (int i = 2; !localNames.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    /** {@code Songs$Inside}, or the first of {@code Songs$Inside2, ...} that no class of the user's has. */
    private String rootName() {
        String name = attribution.elements().getBinaryName(host).toString() + "$Inside";
        String candidate = name;
        for (int i = 2; exists(candidate); i++) {
            candidate = name + i;
        }
        return packageName.isEmpty() ? candidate : candidate.substring(packageName.length() + 1);
    }

    private boolean exists(String binaryName) {
        return isTopLevel(binaryName)
                || ElementFilter.typesIn(host.getEnclosedElements()).stream()
                        .anyMatch(nested ->
                                attribution.elements().getBinaryName(nested).contentEquals(binaryName));
    }

    /**
     * Whether the host's module has a class, other than a stand-in whose source an earlier compilation left on the class path; javac
     * would look for one that is not there in all other modules too.
     */
    private boolean isTopLevel(String name) {
        Elements elements = attribution.elements();
        ModuleElement module = elements.getModuleOf(host);
        TypeElement type = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return type != null && !isGenerated(type);
    }

    private static boolean isGenerated(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mark -> mark.toString().contains("dev.stator.processor.AsyncProcessor"));
    }
}

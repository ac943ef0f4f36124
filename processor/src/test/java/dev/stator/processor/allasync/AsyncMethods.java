package dev.stator.processor.allasync;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the methods of a file that can be async, and makes them so.
 *
 * <p>Constructors cannot, nor can methods without a body or with a lock. What is declared in the body of another method is left.
 */
final class AsyncMethods extends TreePathScanner<Void, Void> {

    private final PlainCompilation compilation;
    private final SourceSlices source;
    private final AwaitableExpressions awaitable;
    private final String fileName;
    private final long seed;
    private final List<AsyncMethod> methods = new ArrayList<>();

    private AsyncMethods(PlainCompilation compilation, CompilationUnitTree unit, long seed) {
        this.compilation = compilation;
        this.source = new SourceSlices(unit, compilation.trees());
        this.awaitable = new AwaitableExpressions(compilation.trees(), unit);
        this.fileName = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        this.seed = seed;
    }

    static AsyncSource rewrite(PlainCompilation compilation, CompilationUnitTree unit, long seed) {
        AsyncMethods finder = new AsyncMethods(compilation, unit, seed);
        finder.scan(new TreePath(unit), null);
        return new AsyncSource(unit.getSourceFile().toUri(), finder.source.text(), finder.methods);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        if (canBeAsync(tree)) {
            methods.add(read(tree));
        }
        return null;
    }

    private boolean canBeAsync(MethodTree tree) {
        return tree.getBody() != null
                && tree.getReturnType() != null
                && !tree.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
                && source.between(source.end(tree.getReturnType()), source.start(tree.getBody()))
                        .contains("("); // which int name()[] has not
    }

    private AsyncMethod read(MethodTree tree) {
        String name = "%s, %s:%d".formatted(tree.getName(), fileName, source.line(tree));
        ExecutableElement method = (ExecutableElement) compilation.trees().getElement(getCurrentPath());
        TypeMirror result = method.getReturnType();
        List<Insertion> insertions = new ArrayList<>();
        int start = source.start(tree.getBody());
        int end = source.end(tree.getBody());
        boolean isVoid = result.getKind() == TypeKind.VOID;
        String async = asyncName(method);
        insertions.add(new Insertion(start, call(tree, async, isVoid) + declaration(tree, async, result)));
        if (isVoid) { // the end of the body may be out of reach
            insertions.add(new Insertion(start + 1, " if (true) {"));
        }
        Random random = new Random(seed * 31 + name.hashCode());
        insertions.addAll(Awaits.in(tree.getBody(), result, source, awaitable, random));
        if (isVoid) {
            insertions.add(new Insertion(end - 1, "} return dev.stator.Future.done(); "));
        }
        return new AsyncMethod(name, List.copyOf(insertions));
    }

    /** {@code lengthAsync}, or the first of {@code lengthAsync2, ...} that no method of the class has. */
    private static String asyncName(ExecutableElement method) {
        String name = method.getSimpleName() + "Async";
        String candidate = name;
        for (int i = 2; isMethod(method.getEnclosingElement(), candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    private static boolean isMethod(Element type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name));
    }

    /** {@code { return dev.stator.Futures.blockOn(lengthAsync(word)); }}. */
    private String call(MethodTree tree, String async, boolean isVoid) {
        String arguments = tree.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .collect(Collectors.joining(", "));
        return "{\n        %sdev.stator.Futures.blockOn(%s(%s));\n    }\n\n    "
                .formatted(isVoid ? "" : "return ", async, arguments);
    }

    private String declaration(MethodTree tree, String async, TypeMirror result) {
        boolean isStatic = tree.getModifiers().getFlags().contains(Modifier.STATIC);
        return "@dev.stator.Async @SuppressWarnings(\"all\") private "
                + (isStatic ? "static " : "")
                + list("<", tree.getTypeParameters(), "> ")
                + "dev.stator.Future<" + boxed(tree, result) + "> "
                + async + "("
                + list("", tree.getParameters(), "") + ") "
                + list("throws ", tree.getThrows(), " ");
    }

    private String boxed(MethodTree tree, TypeMirror result) {
        if (result instanceof PrimitiveType primitive) {
            return compilation.types().boxedClass(primitive).getQualifiedName().toString();
        }
        return result.getKind() == TypeKind.VOID ? "Void" : source.of(tree.getReturnType());
    }

    private String list(String before, List<? extends Tree> trees, String after) {
        return trees.isEmpty() ? "" : trees.stream().map(source::of).collect(Collectors.joining(", ", before, after));
    }
}

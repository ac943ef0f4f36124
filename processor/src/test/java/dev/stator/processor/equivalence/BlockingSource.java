package dev.stator.processor.equivalence;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Turns programs into their blocking form, by insertions into their text.
 *
 * <p>For the blocking program: {@code return f} becomes {@code return Blocking.outcome(f)}, since f is awaited where it is returned.
 *
 * <p>Where a resource may be an {@code AsyncCloseable}, and in the model, each resource of an async method becomes a variable that is
 * closed by {@code Blocking.close}, after JLS 14.20.3.1. Elsewhere {@code try} is javac's own.
 *
 * <pre>
 * try (R r = e) { ... } catch     try { R r = e; Throwable $p = null;
 *                                       try { ... } catch (Throwable $t) { $p = $t; throw $t; }
 *                                       finally { close(r, $p, () -> r.close()); } } catch
 * </pre>
 *
 * <p>For the model of a cancellation also, in async methods and blocks; and in all programs with generators, which are cancelled when their
 * consumer stops early:
 *
 * <pre>
 * method body     { boolean $c = isCancelled(); try { ... } catch (Throwable $t) { throw left($c, $t); } }
 * catch (E e)     { pass(e); ... }
 * finally         { boolean $f = enter(); try { ... } catch (Throwable $t) { throw escaped($f, $t); } finally { leave($f); } }
 * </pre>
 */
final class BlockingSource extends TreeScanner<Void, Void> {

    private static final String BLOCKING = "dev.stator.processor.equivalence.Blocking.";
    private static final Set<String> VALUES = Set.of("Future.ready", "Future.done", "Future.failed");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final boolean model;
    private final boolean closes;
    private final TreeMap<Long, String> insertions = new TreeMap<>();

    /** What is left out: from a position to another. */
    private final TreeMap<Long, Long> deletions = new TreeMap<>();

    /** Whether the innermost body around the tree that is scanned is that of an async method or block. */
    private boolean inAsyncMethod;

    /** The flag of that body; those of bodies inside each other differ. */
    private String flag = "$c";

    private int bodies;
    private int finallyBlocks;
    private int resources;

    /** What encloses the tree that is scanned, innermost first. */
    private final Deque<Tree> around = new ArrayDeque<>();

    private BlockingSource(CompilationUnitTree unit, SourcePositions positions, boolean model, boolean closes) {
        this.unit = unit;
        this.positions = positions;
        this.model = model;
        this.closes = closes;
    }

    /** The text of the blocking program, or of the model. */
    static String of(Program program, boolean model) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, null, null, null, List.of(SourceText.of(program, program.text())));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            boolean stops = model || program.text().contains("Stream.emitter()");
            boolean closes = stops || program.text().contains("AsyncCloseable");
            BlockingSource source =
                    new BlockingSource(unit, Trees.instance(task).getSourcePositions(), stops, closes);
            source.scan(unit, null);
            return source.apply(program.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String apply(String text) {
        StringBuilder result = new StringBuilder(text);
        deletions.forEach((from, to) -> {
            for (int i = from.intValue(); i < to; i++) {
                result.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        });
        insertions.descendingMap().forEach((position, inserted) -> result.insert(position.intValue(), inserted));
        return result.toString();
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        boolean around = inAsyncMethod;
        inAsyncMethod = tree.getModifiers().getAnnotations().stream().anyMatch(BlockingSource::isAsync);
        if (inAsyncMethod) {
            body(tree.getBody());
        }
        super.visitMethod(tree, unused);
        inAsyncMethod = around;
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        boolean before = inAsyncMethod;
        String flagBefore = flag;
        inAsyncMethod = isBlock();
        flag = "$c" + bodies++;
        if (inAsyncMethod && tree.getBody() instanceof BlockTree body) {
            body(body);
        } else if (inAsyncMethod && tree.getBody() instanceof ExpressionTree value) {
            insert(positions.getStartPosition(unit, value), model ? "{" + start() + "return " : "");
            returned(value);
            insert(positions.getEndPosition(unit, value), model ? ";" + end() + "}" : "");
        }
        super.visitLambdaExpression(tree, unused);
        inAsyncMethod = before;
        flag = flagBefore;
        return null;
    }

    /** Whether the lambda that is scanned is that of an async block. */
    private boolean isBlock() {
        return around.stream()
                .skip(1)
                .dropWhile(tree -> tree instanceof ParenthesizedTree || tree instanceof TypeCastTree)
                .findFirst()
                .filter(tree -> tree instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().endsWith("Future.async"))
                .isPresent();
    }

    private void body(BlockTree body) {
        if (model) {
            before(body, start());
            after(body, end());
        }
    }

    private String start() {
        return "final boolean " + flag + " = " + BLOCKING + "isCancelled(); try {";
    }

    private String end() {
        return "} catch (java.lang.Throwable $t) { throw " + BLOCKING + "left(" + flag + ", $t); }";
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        boolean around = inAsyncMethod;
        inAsyncMethod = false;
        super.visitClass(tree, unused);
        inAsyncMethod = around;
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (inAsyncMethod) {
            returned(tree.getExpression());
        }
        return super.visitReturn(tree, unused);
    }

    private void returned(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree t) {
            returned(t.getExpression());
        } else if (tree instanceof ConditionalExpressionTree t) {
            returned(t.getTrueExpression());
            returned(t.getFalseExpression());
        } else if (!isValue(tree)) {
            if (tree instanceof SwitchExpressionTree t) {
                values(t);
            }
            wrap(tree, "outcome(");
        }
    }

    /** Marks what the arms of a switch expression that is returned answer and nobody awaits: {@code Future.failed(t)}. */
    private void values(SwitchExpressionTree tree) {
        TreeScanner<Void, Void> yields = new TreeScanner<>() {
            @Override
            public Void visitYield(YieldTree arm, Void unused) {
                value(arm.getValue());
                return null;
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree inner, Void unused) {
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree inner, Void unused) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree inner, Void unused) {
                return null;
            }
        };
        for (CaseTree arm : tree.getCases()) {
            if (arm.getBody() instanceof ExpressionTree value) {
                value(value);
            } else {
                yields.scan(arm.getBody(), null);
                yields.scan(arm.getStatements(), null);
            }
        }
    }

    private void value(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree t) {
            value(t.getExpression());
        } else if (tree instanceof ConditionalExpressionTree t) {
            value(t.getTrueExpression());
            value(t.getFalseExpression());
        } else if (tree instanceof SwitchExpressionTree t) {
            values(t);
        } else if (isValue(tree)) {
            wrap(tree, "value(");
        }
    }

    private void wrap(ExpressionTree tree, String call) {
        insert(positions.getStartPosition(unit, tree), BLOCKING + call);
        insert(positions.getEndPosition(unit, tree), ")");
    }

    private static boolean isValue(ExpressionTree tree) {
        String called = tree instanceof MethodInvocationTree call
                ? call.getMethodSelect().toString().replaceFirst("^dev\\.stator\\.", "")
                : "";
        return VALUES.contains(called) || called.endsWith(".end");
    }

    @Override
    public Void visitCatch(CatchTree tree, Void unused) {
        if (inAsyncMethod && model) {
            before(tree.getBlock(), BLOCKING + "pass(" + named(tree.getParameter()) + ");");
        }
        return super.visitCatch(tree, unused);
    }

    /** The name of an exception; {@code _} gets one. */
    private String named(VariableTree parameter) {
        if (parameter.getName().length() > 0) {
            return parameter.getName().toString();
        }
        long end = positions.getEndPosition(unit, parameter);
        deletions.put(end - 1, end);
        insert(end, "$e");
        return "$e";
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        if (inAsyncMethod && closes && !tree.getResources().isEmpty()) {
            resources(tree);
        }
        BlockTree cleanup = tree.getFinallyBlock();
        if (cleanup != null && inAsyncMethod && model) {
            String flag = "$f" + finallyBlocks++;
            before(cleanup, "final boolean " + flag + " = " + BLOCKING + "enter(); try {");
            after(
                    cleanup,
                    "} catch (java.lang.Throwable $t) { throw " + BLOCKING + "escaped(" + flag + ", $t); } finally { "
                            + BLOCKING + "leave(" + flag + "); }");
        }
        return super.visitTry(tree, unused);
    }

    private void resources(TryTree tree) {
        boolean hasClauses =
                tree.getFinallyBlock() != null || !tree.getCatches().isEmpty();
        long position = positions.getStartPosition(unit, tree);
        String end = "";
        for (Tree resource : tree.getResources()) {
            VariableTree variable = resource instanceof VariableTree declared
                            && declared.getName().length() > 0
                    ? declared
                    : null;
            Tree kept =
                    variable == null && resource instanceof VariableTree unnamed ? unnamed.getInitializer() : resource;
            long start = positions.getStartPosition(unit, kept);
            deletions.put(position, start);
            position = positions.getEndPosition(unit, resource);
            int number = resources++;
            String name = variable == null ? "$r" + number : variable.getName().toString();
            String pending = "$p" + number;
            boolean isFirst = end.isEmpty();
            insert(
                    start,
                    (isFirst ? (hasClauses ? "try {" : "{") : "") + (variable == null ? "var " + name + " = " : ""));
            insert(position, "; Throwable " + pending + " = null; try {");
            end = "} catch (java.lang.Throwable $t) { " + pending + " = $t; throw $t; } finally { " + BLOCKING
                    + "close(" + name + ", " + pending + ", () -> " + name + ".close()); }" + end;
        }
        deletions.put(position, positions.getStartPosition(unit, tree.getBlock()));
        insert(positions.getEndPosition(unit, tree.getBlock()), end + "}");
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        around.push(tree == null ? unit : tree);
        super.scan(tree, unused);
        around.pop();
        return null;
    }

    private void before(BlockTree block, String text) {
        insert(positions.getStartPosition(unit, block) + 1, text);
    }

    private void after(BlockTree block, String text) {
        insert(positions.getEndPosition(unit, block) - 1, text);
    }

    private void insert(long position, String text) {
        insertions.merge(position, text, String::concat);
    }

    private static boolean isAsync(AnnotationTree annotation) {
        Tree type = annotation.getAnnotationType();
        return type.toString().endsWith("Async");
    }
}

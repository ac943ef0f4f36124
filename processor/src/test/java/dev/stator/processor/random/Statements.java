package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.STRING;

import java.util.ArrayList;
import java.util.List;

/** Statements and blocks of them. */
final class Statements {

    /** A statement, and whether what follows it can be reached, as the language says it (JLS 14.22). */
    record Made(Tree tree, boolean completes) {

        static Made completing(Object... parts) {
            return new Made(Tree.statement(parts), true);
        }
    }

    private static final int DEPTH = 3;

    private final Choice choice;
    private final Grammar grammar;

    Statements(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** The body of an async method or block: no way leads past its end. */
    Tree body(Scope scope, int nesting) {
        Made block = list(scope, nesting, true);
        return block.completes()
                ? Tree.of(Tree.Place.WHOLE, block.tree(), grammar.jumps.returned(scope))
                : Tree.of(Tree.Place.WHOLE, block.tree());
    }

    /** Statements whose end can be reached. */
    Tree plain(Scope scope, int nesting) {
        return list(scope, nesting, false).tree();
    }

    /** A block in braces, in a scope of its own. */
    Made block(Scope scope, int nesting) {
        Made list = list(scope, nesting, true);
        return new Made(Tree.of(Tree.Place.WHOLE, "{\n", list.tree(), "}"), list.completes());
    }

    /** A block in braces whose end can be reached. */
    Tree plainBlock(Scope scope, int nesting) {
        return Tree.of(Tree.Place.WHOLE, "{\n", plain(scope, nesting), "}");
    }

    private Made list(Scope scope, int nesting, boolean mayEnd) {
        List<Tree> trees = new ArrayList<>();
        int size = 1 + choice.below(4);
        for (int i = 0; i < size && choice.spend(); i++) {
            boolean isLast = i == size - 1;
            if (mayEnd && isLast && choice.percent(25) && grammar.jumps.any(scope)) {
                trees.add(grammar.jumps.jump(scope));
                return new Made(Tree.join(Tree.Place.WHOLE, "", trees), false);
            }
            Made statement = statement(scope, nesting);
            trees.add(statement.tree());
            if (!statement.completes()) {
                if (!mayEnd) {
                    trees.remove(trees.size() - 1);
                    continue;
                }
                return new Made(Tree.join(Tree.Place.WHOLE, "", trees), false);
            }
        }
        return new Made(Tree.join(Tree.Place.WHOLE, "", trees), true);
    }

    private Made statement(Scope scope, int nesting) {
        Choice.Forms<Made> forms = choice.<Made>forms()
                .add(6, () -> grammar.declarations.statement(scope))
                .add(5, () -> assignment(scope))
                .add(3, () -> log(scope))
                .when(scope.awaits, 4, () -> awaited(scope))
                .when(scope.awaits && scope.emitter != null, 8, () -> grammar.generators.emitted(scope))
                .when(grammar.jumps.any(scope), 3, () -> guardedJump(scope))
                .add(1, () -> asserted(scope));
        if (nesting > 0) {
            int below = nesting - 1;
            boolean hasGenerators = !grammar.methods.generators(scope).isEmpty();
            forms.add(5, () -> conditional(scope, below))
                    .when(hasGenerators, 3, () -> grammar.generators.taken(scope, below))
                    .add(6, () -> grammar.loops.loop(scope, below))
                    .add(scope.tries(), () -> grammar.tries.tryStatement(scope, below))
                    .add(3, () -> grammar.switches.statement(scope, below))
                    .when(grammar.patterns.inSwitches(), 1, () -> grammar.patterns.statement(scope, below))
                    .add(1, () -> grammar.loops.labelled(scope, below))
                    .add(1, () -> grammar.classes.local(scope))
                    .add(1, () -> grammar.localTypes.statement(scope))
                    .add(2, () -> grammar.flowScopes.statement(scope, below))
                    .add(2, () -> grammar.declarations.assigned(scope))
                    .when(!scope.isInSwitch(), 1, () -> locked(scope, below))
                    .add(1, () -> block(scope.block(), below));
        }
        return forms.make();
    }

    private Made assignment(Scope scope) {
        List<Type> types = scope.types()
                .filter(type -> grammar.assignments.has(type, scope))
                .toList();
        Type type = choice.of(types);
        if (type.isNumber() && choice.percent(25)) {
            return Made.completing(grammar.assignments.target(type, scope, DEPTH), choice.of("++", "--") + ";\n");
        }
        return Made.completing(grammar.assignments.statement(type, scope, DEPTH));
    }

    private Made log(Scope scope) {
        return Made.completing(
                "trace.log(\"" + choice.of("p", "q", "r") + "\", ",
                grammar.expressions.of(choice.of(List.of(INT, STRING, OBJECT, BOXED_INT, BOOLEAN)), scope, DEPTH),
                ");\n");
    }

    private Made awaited(Scope scope) {
        Tree await = grammar.awaits.of(scope.type(choice), scope, DEPTH);
        return Made.completing(Tree.of(Tree.Place.WHOLE, await.parts().toArray()), ";\n");
    }

    private Made guardedJump(Scope scope) {
        return Made.completing("if (", grammar.expressions.of(BOOLEAN, scope, DEPTH), ") ", grammar.jumps.jump(scope));
    }

    private Made asserted(Scope scope) {
        return Made.completing(
                "assert ",
                grammar.expressions.of(BOOLEAN, scope, DEPTH),
                " : ",
                grammar.expressions.of(STRING, scope, 1),
                ";\n");
    }

    private Made conditional(Scope scope, int nesting) {
        Tree condition = grammar.expressions.of(BOOLEAN, scope, DEPTH);
        Made then = block(scope.block(), nesting);
        if (choice.percent(50)) {
            return Made.completing("if (", condition, ") ", then.tree(), "\n");
        }
        Made otherwise = block(scope.block(), nesting);
        return new Made(
                Tree.statement("if (", condition, ") ", then.tree(), " else ", otherwise.tree(), "\n"),
                then.completes() || otherwise.completes());
    }

    /** A block that holds a lock. The lock may be awaited, in the block nothing is. */
    private Made locked(Scope scope, int nesting) {
        Tree lock = grammar.expressions.of(choice.of(List.of(STRING, OBJECT)), scope, DEPTH);
        Made block = block(scope.plainBlock(), nesting);
        return new Made(Tree.statement("synchronized (", lock, ") ", block.tree(), "\n"), block.completes());
    }
}

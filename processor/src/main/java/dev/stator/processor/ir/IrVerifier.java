package dev.stator.processor.ir;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the invariants of a graph.
 *
 * <p>In: a body. Out: nothing, or an {@link IllegalStateException} with the reason and the dump. What holds after:
 *
 * <ul>
 *   <li>ids ascend from 0; every target exists; every block can be reached; nothing leads to the entry;
 *   <li>no block is an empty jump, except perhaps the entry;
 *   <li>handlers of handlers end outside of the method, and all share one {@code thrown};
 *   <li>no {@link Fragment.Operand} is left;
 *   <li>each label of a switch stands there once, and uses no local;
 *   <li>an await has a target exactly if its result is looked at; an answer is returned at once; a failure leaves past every handler;
 *   <li>names are unique, parameters are the method's own, and no temporary is used before it is assigned on every path.
 * </ul>
 */
public final class IrVerifier {

    private final Body body;
    private final Map<String, Local> names = new HashMap<>();

    private IrVerifier(Body body) {
        this.body = body;
    }

    public static void verify(Body body) {
        IrVerifier verifier = new IrVerifier(body);
        verifier.ids();
        verifier.targets();
        verifier.reachability();
        verifier.handlers();
        body.blocks().forEach(verifier::block);
        verifier.locals();
        AssignedTemporaries.unassignedUse(body).ifPresent(use -> {
            throw verifier.broken(use);
        });
    }

    private void ids() {
        require(!body.blocks().isEmpty(), "there is no entry");
        for (int i = 0; i < body.blocks().size(); i++) {
            require(body.block(i).id() == i, "block ", body.block(i).id(), " stands at ", i);
        }
    }

    private void targets() {
        for (BasicBlock block : body.blocks()) {
            for (int target : block.successors()) {
                require(target >= 0 && target < body.blocks().size(), "block ", block.id(), " leads to ", target);
                require(target != 0, "block ", block.id(), " leads to the entry");
            }
        }
    }

    private void reachability() {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (reached.add(id)) {
                open.addAll(body.block(id).successors());
            }
        }
        body.blocks().forEach(block -> require(reached.contains(block.id()), "block ", block.id(), " is unreachable"));
    }

    private void handlers() {
        Set<Local> registers = new HashSet<>();
        for (BasicBlock block : body.blocks()) {
            Set<Integer> passed = new HashSet<>();
            Deque<Integer> open = new ArrayDeque<>(entries(block));
            if (block.handler() != null) {
                registers.add(block.handler().thrown());
                require(!block.handler().entries().isEmpty(), "block ", block.id(), " has a handler that does nothing");
            }
            while (!open.isEmpty()) {
                int entry = open.pop();
                if (passed.add(entry)) {
                    open.addAll(entries(body.block(entry)));
                }
            }
            require(!passed.contains(block.id()), "block ", block.id(), " handles its own failures");
        }
        require(registers.size() <= 1, "handlers differ in what they call the thrown: ", registers);
        registers.forEach(register ->
                require(register.kind() == Local.Kind.TEMPORARY, "handlers overwrite the user's ", register));
    }

    private static Set<Integer> entries(BasicBlock block) {
        return block.handler() == null ? Set.of() : block.handler().entries();
    }

    private void block(BasicBlock block) {
        String where = " in block " + block.id();
        block.instructions().forEach(instruction -> instruction.fragments().forEach(text -> filled(text, where)));
        block.terminator().fragments().forEach(text -> filled(text, where));
        boolean empty = block.id() != 0 && block.instructions().isEmpty();
        require(!(empty && block.terminator() instanceof Terminator.Goto), "nothing but a jump", where);
        if (block.terminator() instanceof Terminator.Await await) {
            await(await, where);
        }
        if (block.terminator() instanceof Terminator.Switch choice) {
            choice(choice, where);
        }
        if (block.terminator() instanceof Terminator.Return leave) {
            boolean failure = leave.kind() == Terminator.Return.Kind.FAILURE;
            require(!failure || block.handler() == null, "a failure that a handler sees", where);
            require(!failure || leave.value() != null, "a failure without an exception", where);
            boolean answer = leave.kind() == Terminator.Return.Kind.ANSWER;
            require(!answer || answersOnly(block), "an answer that was not awaited just before", where);
        }
    }

    private void choice(Terminator.Switch choice, String where) {
        Set<String> labels = new HashSet<>();
        for (Terminator.Arm arm : choice.arms()) {
            require(!arm.labels().isEmpty(), "an arm without a label", where);
            for (Fragment label : arm.labels()) {
                filled(label, where);
                require(label.uses(Fragment.Access.values()).isEmpty(), "a label that uses a local", where);
                require(labels.add(label.toString()), "two arms for ", label, where);
            }
        }
    }

    private void filled(Fragment text, String where) {
        require(text.pieces().stream().noneMatch(Fragment.Operand.class::isInstance), "an operand is left", where);
    }

    private void await(Terminator.Await await, String where) {
        boolean answer = await.result() == Expression.Result.ANSWER;
        boolean ignored = await.result() == Expression.Result.IGNORED;
        require(
                (await.target() == null) == (answer || ignored),
                "an await as ",
                await.result(),
                " into ",
                String.valueOf(await.target()),
                where);
        require(!answer || isAnswer(body.block(await.next())), "an awaited answer that is not returned", where);
    }

    private static boolean isAnswer(BasicBlock block) {
        return block.terminator() instanceof Terminator.Return leave && leave.kind() == Terminator.Return.Kind.ANSWER;
    }

    /** Whether the block does nothing but return what was awaited, wherever it is entered from. */
    private boolean answersOnly(BasicBlock block) {
        return block.instructions().isEmpty()
                && body.blocks().stream()
                        .filter(other -> other.successors().contains(block.id()))
                        .allMatch(other -> other.terminator() instanceof Terminator.Await await
                                && await.result() == Expression.Result.ANSWER);
    }

    private void locals() {
        AsyncMethod method = body.method();
        method.parameters().forEach(this::named);
        if (method.self() != null) {
            named(method.self());
        }
        Set<Local> given = new HashSet<>(names.values());
        for (Local local : DeclaredLocals.of(body)) {
            named(local);
            boolean isGiven = local.kind() == Local.Kind.SELF || local.kind() == Local.Kind.PARAMETER;
            require(!isGiven || given.contains(local), local, " is no parameter of the method");
        }
    }

    private void named(Local local) {
        Local other = names.put(local.name(), local);
        require(other == null || other == local, "two locals are called ", local);
    }

    /** @param reason its parts: they are put together only where it is needed */
    private void require(boolean condition, Object... reason) {
        if (!condition) {
            throw broken(Stream.of(reason).map(String::valueOf).collect(Collectors.joining()));
        }
    }

    private IllegalStateException broken(String reason) {
        String name = body.method().reference().owner() + "."
                + body.method().reference().name();
        return new IllegalStateException(name + ": " + reason + "\n" + IrPrinter.print(body));
    }
}

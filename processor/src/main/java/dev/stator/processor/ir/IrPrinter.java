package dev.stator.processor.ir;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A graph as text, for goldens, {@code -Astator.dump=ir} and the messages of the verifier.
 *
 * <p>In: a body, and what is live in it, where that is known. Out: a paragraph a block, such as
 *
 * <pre>{@code
 * 3: while (verses < song.length())   line 10, fails to 5, cancels to 7
 *     // live: self, verses, song
 *     left = verses;
 *     // survive: self, song, left
 *     right = await sing(song) as INT, then 4
 * }</pre>
 *
 * The same body prints the same text, whatever compilation it is part of.
 */
public final class IrPrinter {

    private final StringBuilder out = new StringBuilder();
    private final @Nullable LiveLocals live;

    private IrPrinter(@Nullable LiveLocals live) {
        this.live = live;
    }

    public static String print(Body body) {
        return print(body, null);
    }

    public static String print(Body body, @Nullable LiveLocals live) {
        IrPrinter printer = new IrPrinter(live);
        body.blocks().forEach(printer::block);
        return printer.out.toString();
    }

    private void block(BasicBlock block) {
        out.append(block.id()).append(':');
        if (block.note() != null) {
            out.append(' ').append(block.note()).append("  ");
        }
        out.append(" line ").append(block.line());
        Handler handler = block.handler();
        if (handler != null) {
            out.append(handler.onFailure() == null ? "" : ", fails to " + handler.onFailure());
            out.append(handler.onCancellation() == null ? "" : ", cancels to " + handler.onCancellation());
        }
        out.append('\n');
        if (live != null) {
            locals("live", live.atEntry().get(block.id()));
        }
        for (Instruction instruction : block.instructions()) {
            lines(text(instruction));
        }
        if (live != null) {
            locals("survive", live.acrossAwait().get(block.id()));
        }
        lines(text(block.terminator()));
    }

    private void locals(String what, @Nullable Collection<Local> locals) {
        if (locals != null) {
            lines("// " + what + ": " + locals.stream().map(Local::name).collect(Collectors.joining(", ")));
        }
    }

    private void lines(String text) {
        text.lines().forEach(line -> out.append("    ").append(line).append('\n'));
    }

    private static String text(Instruction instruction) {
        if (instruction instanceof Instruction.Execute execute) {
            return execute.statement().toString();
        }
        if (instruction instanceof Instruction.Assign assign) {
            return assign.target() + " = " + assign.value() + ";";
        }
        List<String> comment = new ArrayList<>();
        ((Instruction.Comment) instruction).text().forEach(line -> comment.add("// " + line));
        return String.join("\n", comment);
    }

    private static String text(Terminator terminator) {
        if (terminator instanceof Terminator.Goto jump) {
            return "goto " + jump.target();
        }
        if (terminator instanceof Terminator.Branch branch) {
            return "if (" + branch.condition() + ") " + branch.then() + " else " + branch.otherwise();
        }
        if (terminator instanceof Terminator.Switch choice) {
            StringBuilder text = new StringBuilder("switch (" + choice.selector() + ")");
            for (Terminator.Arm arm : choice.arms()) {
                List<String> labels =
                        arm.labels().stream().map(Fragment::toString).toList();
                text.append(' ')
                        .append(String.join(", ", labels))
                        .append(" -> ")
                        .append(arm.target())
                        .append(',');
            }
            return text + " default -> " + choice.otherwise();
        }
        if (terminator instanceof Terminator.Await await) {
            return (await.target() == null ? "" : await.target() + " = ")
                    + "await "
                    + text(await.awaited())
                    + " as "
                    + await.result()
                    + ", then "
                    + await.next();
        }
        if (terminator instanceof Terminator.Return leave) {
            return "return " + leave.kind() + (leave.value() == null ? "" : " " + leave.value());
        }
        return terminator instanceof Terminator.Throw leave ? "throw " + leave.exception() : "unreachable";
    }

    private static String text(Terminator.Awaited awaited) {
        if (awaited instanceof Terminator.Awaited.Future future) {
            return future.future().toString();
        }
        Terminator.Awaited.Call call = (Terminator.Awaited.Call) awaited;
        List<String> operands = new ArrayList<>();
        if (call.receiver() != null) {
            operands.add(call.receiver().toString());
        }
        call.arguments().stream().map(Fragment::toString).forEach(operands::add);
        return call.callee().machine()
                + "("
                + String.join(", ", operands)
                + ")"
                + (call.exactClass() == null ? "" : " if exactly " + call.exactClass() + ", or " + call.virtualCall());
    }
}

package dev.stator.processor.layout;

import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the bytecode of generated source will be, estimated from its text: each name loads, stores or calls something, each
 * operator is an instruction. Good enough to keep methods below a limit that is some way off; a test compares it with what javac makes.
 */
final class BytecodeSize {

    /** Comments, which are no bytecode; literals with quotes, whatever they hold; names and numbers; operators. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/"
                    + "|\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)++'"
                    + "|[\\p{L}_$][\\p{L}\\p{N}_$]*|[0-9][\\w.]*|->|[-+*/%&|^<>=!~?(\\[]",
            Pattern.DOTALL);

    private static final int NAME = 3;
    private static final int CALL = 3;
    private static final int LAMBDA = 6;
    private static final int OPERATOR = 1;

    /** Starting what is awaited, looking at the answer, resting. */
    private static final int AWAIT = 40;

    private static final int FIELD = 6;
    private static final int JUMP = 6;
    private static final int ARM = 8;

    private BytecodeSize() {}

    /** Of the longest method of the body. */
    static int of(MachineClass machine) {
        int hoisted = machine.hoisted().size() + machine.fields().size();
        int labels = machine.labels().stream()
                .mapToInt(label -> ARM + of(label.steps()))
                .sum();
        Handlers handlers = machine.handlers();
        return FIELD * hoisted * 2 + labels + (handlers == null ? 0 : AWAIT);
    }

    static int of(List<Step> steps) {
        return steps.stream().mapToInt(BytecodeSize::of).sum();
    }

    private static int of(Step step) {
        int size = Uses.fragments(step).stream().mapToInt(BytecodeSize::of).sum();
        size += Uses.arms(step).stream().mapToInt(BytecodeSize::of).sum();
        if (step instanceof Step.Await await) {
            return size + AWAIT + FIELD * (await.saves().size() + await.drops().size());
        }
        if (step instanceof Step.Choose choose) {
            return size
                    + ARM
                            * choose.arms().stream()
                                    .mapToInt(arm -> arm.labels().size())
                                    .sum();
        }
        return step instanceof Step.Comment ? 0 : size + JUMP;
    }

    static int of(Fragment fragment) {
        int size = 0;
        Matcher tokens = TOKEN.matcher(fragment.toString());
        while (tokens.find()) {
            String token = tokens.group();
            char first = token.charAt(0);
            if (token.startsWith("//") || token.startsWith("/*")) {
                continue;
            }
            if (first == '(') {
                size += CALL;
            } else if (token.equals("->")) {
                size += LAMBDA;
            } else if (Character.isJavaIdentifierPart(first) || first == '"' || first == '\'') {
                size += NAME;
            } else {
                size += OPERATOR;
            }
        }
        return size;
    }
}

package dev.stator.processor.random;

/** Indents the lines of a program by its braces. */
final class Indentation {

    private Indentation() {}

    static String of(String text) {
        StringBuilder result = new StringBuilder();
        int depth = 0;
        for (String line : text.split("\n")) {
            int change = braces(line);
            int here = line.startsWith("}") ? depth - 1 : depth;
            result.append(line.isEmpty() ? "" : "    ".repeat(Math.max(0, here)) + line)
                    .append('\n');
            depth += change;
        }
        return result.toString();
    }

    private static int braces(String line) {
        return (int) (line.chars().filter(c -> c == '{').count()
                - line.chars().filter(c -> c == '}').count());
    }
}

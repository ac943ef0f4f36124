package dev.stator.processor.random;

import java.util.List;

/** Names of variables: short ones, those of fields and types, and those that the compiler itself might use. */
final class Names {

    private static final List<String> ALL = List.of(
            "a",
            "b",
            "c",
            "i",
            "j",
            "k",
            "n",
            "x",
            "y",
            "state",
            "cx",
            "self",
            "machine",
            "awaited",
            "depth",
            "thrown",
            "failure",
            "pending",
            "exit",
            "left",
            "value",
            "result",
            "count",
            "word",
            "total",
            "boxed",
            "numbers",
            "e",
            "Object",
            "Exception",
            "Throwable",
            "Poll",
            "Context",
            "java");

    private Names() {}

    /** One that is not taken. */
    static String free(List<String> taken, Choice choice) {
        List<String> free = ALL.stream().filter(name -> !taken.contains(name)).toList();
        return free.isEmpty() ? "v" + taken.size() : choice.of(free);
    }
}

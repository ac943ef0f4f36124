package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Text blocks: indentation, escapes of line ends and spaces, quotes, backslashes, beside and inside awaits. */
final class TextBlocks {
    private static final String CONSTANT =
            """
            a constant
              indented""";

    @Async
    static Future<String> run(Trace trace) {
        String text = trace.pause(
                        """
                        first
                            "second" \""" three \"""
                        \tthird\040\u0041 \
                        joined   \s
                        """)
                .await();
        text +=
                """
                {%s} \\ {%d}
                  // no comment /* nor here */
                """
                                .formatted(trace.pause("x").await(), 4)
                        + CONSTANT;
        switch (trace.pause(
                        """
                        a constant
                          indented\
                        """)
                .await()) {
            case CONSTANT -> text += "equal";
            default -> text += "not";
        }
        text += """
            "" + trace.pause("no code").await()""" + trace.pause("""
            """).await().isEmpty();
        text += trace.pause("e").await() /* a comment that an escape ends *\u002f + "*/" + """
                            \""" first
                              second""";
        char quote = """
            ""\"""".charAt(trace.pause(1).await());
        return Future.ready(text + quote + """
                tail\040\s
                \ttab
            """.length());
    }
}

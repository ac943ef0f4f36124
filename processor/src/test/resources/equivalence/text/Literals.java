package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Strings with everything that a code generator might trip over. */
final class Literals {
    static String show(Object... parts) {
        return java.util.Arrays.toString(parts);
    }

    @Async
    static Future<String> run(Trace trace) {
        String a = "$L $S $T $$ $1L %s %d %% %n" + trace.pause("$L").await() + "$[ $] $> $< $W $Z";
        String b = "quotes \" \\\" ' \\ \\n \n \t \0 \177" + trace.pause("\"\\").await();
        char c = trace.pause('\'').await(), d = '"', e = '\\', f = '$';
        String g = show("/* no comment */", trace.pause("// none").await(), "*/", "<b>&amp;{@code}</b>");
        String block = """
                text block "quoted" \\ $L %s
                  indented \
                joined\s""" + trace.pause("\t").await() + """
                second
                """;
        long h = 0xFFFF_FFFFL + trace.pause(0b11L).await() + 0_17;
        double i = 1e-3 + trace.pause(0x1.8p1).await() + .5f + 1D;
        int j = 'a' + trace.pause(-2147483648).await();
        return Future.ready(a + b + c + d + e + f + g + block + h + i + j + "end;}");
    }
}

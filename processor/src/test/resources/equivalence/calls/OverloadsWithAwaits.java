package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The overload is the one that javac chose for the awaited value, whatever holds it in between. */
final class OverloadsWithAwaits {
    static String a(int n) {
        return "int";
    }

    static String a(long n) {
        return "long";
    }

    static String a(Integer n) {
        return "Integer";
    }

    static String a(Object n) {
        return "Object";
    }

    static String a(int... n) {
        return "ints";
    }

    static String b(double d) {
        return "double";
    }

    static String b(Object o) {
        return "Object";
    }

    static String c(char c) {
        return "char";
    }

    static String c(String s) {
        return "String";
    }

    static String c(CharSequence s) {
        return "CharSequence";
    }

    static String d(Supplier<String> s) {
        return "Supplier" + s.get();
    }

    static String d(Function<String, String> s) {
        return "Function" + s.apply("f");
    }

    static String e(List<?> list) {
        return "List";
    }

    static String e(Iterable<?> list) {
        return "Iterable";
    }

    static String f(Object a, Object b) {
        return "objects";
    }

    static String f(Object a, Object... b) {
        return "varargs";
    }

    @Async
    static Future<String> run(Trace trace) {
        short s = trace.pause((short) 1).await();
        Integer boxed = trace.pause(2).await();
        String text = a(trace.pause(1).await())
                + a(boxed)
                + a((int) trace.pause(1).await())
                + a(s)
                + a((Object) trace.pause(3).await());
        text += a(trace.pause(1L).await())
                + a(trace.pause(1.5).await())
                + a()
                + a(boxed, trace.pause(1).await())
                + a(+trace.pause(1).await());
        text += b(trace.pause(1).await())
                + b((int) trace.pause(1).await())
                + b(trace.pause(1).await() + 1f)
                + b(trace.pause("x").await());
        text += c(trace.pause("s").await())
                + c((CharSequence) trace.pause("s").await())
                + c(trace.pause("s").await().charAt(0))
                + c(trace.pause(new StringBuilder()).await());
        String kept = trace.pause("k").await();
        text += d(() -> kept) + d(x -> x + kept) + d(trace.pause("m").await()::trim);
        text += e(trace.pause(new ArrayList<String>()).await())
                + e((Iterable<String>) trace.pause(new ArrayList<String>()).await());
        text += f(1, trace.pause(2).await())
                + f(1, trace.pause(new Object[0]).await())
                + f(1, 2, trace.pause(3).await())
                + f(trace.pause(1).await());
        text += a(trace.pause(true).await() ? 1 : trace.pause(2).await())
                + a(trace.pause(true).await() ? boxed : trace.pause(2).await());
        return Future.ready(text
                + a((Object)
                        switch (trace.pause(1).await()) {
                            case 1 -> boxed;
                            default -> 2L;
                        }));
    }
}

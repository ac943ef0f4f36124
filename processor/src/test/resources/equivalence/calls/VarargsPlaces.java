package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;
import java.util.List;

/** Awaits among the arguments of a varargs call: none, one, all, an array itself, null, generic, of a constructor. */
final class VarargsPlaces {
    private final String text;

    VarargsPlaces(Object first, int... rest) {
        text = first + Arrays.toString(rest);
    }

    private static String join(Trace trace, String separator, Object... parts) {
        trace.log("join", parts == null ? -1 : parts.length);
        return parts == null ? "null" : separator + Arrays.toString(parts);
    }

    @SafeVarargs
    private static <T> Class<?> element(T first, T... rest) {
        return rest.getClass().getComponentType();
    }

    private static long sum(long... all) {
        return Arrays.stream(all).sum();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = join(trace, trace.pause(",").await());
        text += join(trace, ";", trace.see(1), trace.pause(2).await(), trace.see(3));
        text += join(trace, ";", trace.pause(new Object[] {4, 5}).await());
        text += join(trace, ";", (Object) trace.pause(new Object[] {4, 5}).await().length);
        text += join(trace, ";", trace.<Object[]>pause(null).await());
        text += join(trace, ";", trace.<Object>pause(null).await());
        text += join(trace, ";", trace.pause('c').await(), 1L, trace.pause(1.5f).await(), null);
        text += sum()
                + sum(trace.pause(1).await(), trace.pause(2L).await(), 'a')
                + sum(trace.pause(new long[] {1, 2}).await());
        text += element(trace.pause("a").await(), "b").getSimpleName()
                + element(1, trace.pause(2).await(), 3).getSimpleName();
        text += new VarargsPlaces(trace.pause(0).await(), 1, trace.pause(2).await()).text
                + new VarargsPlaces("none").text;
        List<String> list = Arrays.asList(trace.pause("x").await(), "y");
        list.set(0, trace.pause("z").await());
        return Future.ready(
                text + list + String.format("%s-%s", trace.pause("f").await(), 1));
    }
}

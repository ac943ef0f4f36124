package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Map;

/** The generic signatures of what the local classes of a generic method declare, as reflection reads them. */
final class SignaturesInGenericMethods<S> {
    private void log(Object song) {}

    @Async
    <T extends Comparable<T>> Future<String> sing(Trace trace, T song) {
        class Verse {
            T words;
        }
        class Ver$e<U> {
            class Word<V> {
                Map<U, ? super V> meanings;
            }
        }
        abstract class Refrain<U extends List<S>> extends Ver$e<Map<T, U>> implements Comparable<Refrain<U>> {
            Verse verse;
            Ver$e<T>.Word<S[]>[] words;

            Refrain(Verse verse, List<? extends Ver$e<? super T>> verses) {}

            <W extends Verse> W first(Map<Verse, Ver$e<Verse>> verses) {
                log(song);
                return null;
            }

            class Line<V> {
                Refrain<U>.Line<V> next;
            }
        }
        trace.pause(1).await();
        Class<?> type = Refrain.class;
        StringBuilder text = new StringBuilder(type.toGenericString());
        try {
            text.append(type.getGenericSuperclass()).append(List.of(type.getGenericInterfaces()));
            text.append(type.getDeclaredField("verse").toGenericString());
            text.append(type.getDeclaredField("words").toGenericString());
            text.append(type.getDeclaredConstructors()[0].toGenericString());
            text.append(type.getDeclaredMethod("first", Map.class).toGenericString());
            text.append(Refrain.Line.class.getDeclaredField("next").toGenericString());
            text.append(Ver$e.Word.class.getDeclaredField("meanings").toGenericString());
            text.append(Verse.class.getDeclaredField("words").toGenericString());
        } catch (NoSuchFieldException | NoSuchMethodException e) {
            text.append(e);
        }
        trace.log(text.toString());
        return Future.ready(text.append(trace.pause(song).await()).toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new SignaturesInGenericMethods<Integer>().sing(trace, "waltz");
    }
}

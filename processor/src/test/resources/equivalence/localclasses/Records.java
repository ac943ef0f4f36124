package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Local records with compact constructors, static members, interfaces and methods; values of them live over awaits. */
final class Records {

    private static int made;

    @Async
    static Future<String> run(Trace trace) {
        /** A verse. */
        record Verse(int number, List<String> words) implements Comparable<Verse> {
            static final String SEPARATOR = "/";

            Verse {
                if (number < 0) {
                    throw new IllegalArgumentException("number " + number);
                }
                words = List.copyOf(words);
                made++;
            }

            Verse(int number, String... words) {
                this(number, List.of(words));
            }

            static Verse parse(String text) {
                return new Verse(text.length(), text.split(SEPARATOR));
            }

            @Override
            public int compareTo(Verse other) {
                return Integer.compare(number, other.number);
            }

            String text() {
                return number + ":" + String.join(" ", words);
            }
        }
        made = 0;
        Verse first = new Verse(trace.pause(3).await(), List.of("la", trace.pause("li").await()));
        List<Verse> verses = new ArrayList<>();
        verses.add(first);
        verses.add(new Verse(trace.pause(1).await(), "lo", "lu"));
        trace.pause("gap").await();
        verses.add(Verse.parse(trace.pause("a/b").await()));
        verses.sort(null);
        String text = "";
        for (Verse verse : verses) {
            text += verse.text() + " " + trace.pause(verse).await();
        }
        try {
            verses.add(new Verse(trace.pause(-1).await(), "no"));
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text + made + first.equals(new Verse(3, "la", "li")) + Verse.SEPARATOR + verses.getClass());
    }
}

package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.ArrayList;
import java.util.List;

/** Types whose names hide others, in classes that inherit member types of such names. */
final class Hidden {

    static final class Verse {
        @Override
        public String toString() {
            return "member Verse";
        }
    }

    static class Holder {
        static final class List {
            @Override
            public String toString() {
                return "inherited List";
            }
        }

        static final class Override2 {}
    }

    interface String2 {}

    @Async
    static Future<String> run(Trace trace) {
        Verse member = new Verse();
        String text = "" + trace.pause(member).await();
        class Uses extends Holder implements String2 {
            final List list = new List();
            final java.util.List<java.lang.String> real = new ArrayList<>(java.util.List.of("real"));

            class Integer {
                final java.lang.Integer boxed = 1;
            }

            @Override
            public java.lang.String toString() {
                return list + "" + real + new Integer().boxed + trace.see("seen");
            }
        }
        text += new Uses();
        class Verse {
            final Hidden.Verse other = member;
            final List<Verse> verses = new ArrayList<>();

            @Override
            public String toString() {
                return "local " + other + verses.size();
            }
        }
        Verse verse = new Verse();
        verse.verses.add(verse);
        trace.pause("gap").await();
        List<Verse> list = List.of(verse, new Verse());
        class Trace {
            String text() {
                return "my trace";
            }
        }
        text += list + new Trace().text() + trace.pause(verse.other).await();
        {
            class Future {
                final dev.stator.Future<Integer> real = dev.stator.Future.ready(3);
            }
            text += new Future().real.await();
        }
        return dev.stator.Future.ready(text);
    }
}

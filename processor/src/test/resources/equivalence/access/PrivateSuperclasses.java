package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Classes in bodies that extend what only this class may: by private constructors, of nested types and of the class itself. */
class PrivateSuperclasses {
    abstract static class View<E> extends AbstractSet<E> {
        private View() {}

        abstract E first();

        List<E> copy() {
            return new ArrayList<>(this);
        }

        View<E> self() {
            return this;
        }
    }

    abstract class Verse {
        final String text;

        private Verse(String text) {
            this.text = text + separator;
        }

        abstract String sing();
    }

    static class Refrain {
        private final String text;

        private Refrain(int bars) {
            text = "bars" + bars;
        }

        Refrain(String text) {
            this.text = text;
        }

        String sing() {
            return text;
        }
    }

    private final String separator;

    private PrivateSuperclasses(String separator) {
        this.separator = separator;
    }

    private PrivateSuperclasses(PrivateSuperclasses other, String more) {
        separator = other.separator + more;
    }

    String separator() {
        return separator;
    }

    @Async
    static <E> Future<View<E>> union(Trace trace, Set<? extends E> left, Set<? extends E> right) {
        int shared = trace.pause(1).await();
        return Future.ready(new View<E>() {
            @Override
            public Iterator<E> iterator() {
                List<E> all = new ArrayList<>(left);
                right.stream().filter(each -> !left.contains(each)).forEach(all::add);
                return all.iterator();
            }

            @Override
            public int size() {
                return left.size() + right.size() - shared;
            }

            @Override
            E first() {
                return iterator().next();
            }
        });
    }

    @Async
    Future<Verse> verse(Trace trace, String text) {
        Verse verse = new Verse(trace.pause(text).await()) {
            @Override
            String sing() {
                return text + separator;
            }
        };
        trace.log("made", verse.sing(), trace.pause("verse").await(), verse.text);
        return Future.ready(verse);
    }

    @Async
    Future<Refrain> refrain(Trace trace, int bars) {
        class Doubled extends Refrain {
            Doubled() {
                super(bars);
            }

            @Override
            String sing() {
                return super.sing() + "twice";
            }
        }
        return Future.ready(
                trace.pause(bars).await() > 2
                        ? new Doubled()
                        : new Refrain("la") {
                            @Override
                            String sing() {
                                return super.sing() + separator;
                            }
                        });
    }

    @Async
    Future<PrivateSuperclasses> more(Trace trace, String text) {
        String more = trace.pause(text).await();
        PrivateSuperclasses made = new PrivateSuperclasses(this, more) {
            @Override
            String separator() {
                return "<" + super.separator() + more + ">";
            }
        };
        trace.pause("").await();
        return Future.ready(made);
    }

    /** A local class of plain code, which a block uses. */
    private static Future<String> local(Trace trace) {
        class One extends View<String> {
            @Override
            public Iterator<String> iterator() {
                return List.of("one").iterator();
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            String first() {
                return "one";
            }
        }
        return Future.async(() -> {
            One one = new One();
            return Future.ready(trace.pause(one.first()).await() + one);
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        View<String> view = union(trace, Set.of("a"), Set.of("a")).await();
        trace.log(view, view.size(), view.first(), view.copy(), view.self());
        PrivateSuperclasses one = new PrivateSuperclasses("-");
        trace.log(one.verse(trace, "la").await().sing());
        trace.log(one.refrain(trace, 1).await().sing(), one.refrain(trace, 3).await().sing());
        PrivateSuperclasses two = one.more(trace, "x").await();
        trace.log(two.separator(), two.more(trace, "y").await().separator());
        return Future.ready(local(trace).await()
                + OfAnother.run(trace, two).await()
                + BesidePrivateSuperclasses.run(trace, two).await());
    }

    /** Another class of the file, which sees the same types by their stand-ins. */
    static final class OfAnother {
        @Async
        static Future<String> run(Trace trace, PrivateSuperclasses one) {
            PrivateSuperclasses more = one.more(trace, "other").await();
            return Future.ready(more.separator() + union(trace, Set.of(1), Set.of(1)).await());
        }
    }
}

/** A class beside, which sees the types themselves. */
final class BesidePrivateSuperclasses {
    private BesidePrivateSuperclasses() {}

    @Async
    static Future<String> run(Trace trace, PrivateSuperclasses one) {
        return Future.ready(one.more(trace, "beside").await().separator()
                + one.refrain(trace, 9).await().sing());
    }
}

package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private inner classes that extend inner classes of a generic superclass, which machines can name. */
final class InnerSuperclasses {
    static class Shelf<T> {
        class Row {
            final T thing;

            Row(T thing) {
                this.thing = thing;
            }

            T get() {
                return thing;
            }
        }

        class Gap {
            int width() {
                return 1;
            }
        }
    }

    static class Library<T> extends Shelf<T> {
        private class Own extends Shelf<T>.Row {
            Own(T thing) {
                super(thing);
            }

            T again() {
                return get();
            }
        }

        private class Narrow extends Shelf<T>.Gap {
            int half() {
                return width() * 2;
            }
        }

        @Async
        Future<String> all(Trace trace, T thing) {
            Own own = new Own(thing);
            trace.pause(1).await();
            Narrow narrow = new Narrow();
            trace.pause(2).await();
            return Future.ready(own.again() + "" + own.get() + own.thing + narrow.half() + narrow.width());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Library<String>().all(trace, "book");
    }
}

package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** What goes out to another class has a type argument whose name another variable hides in the method. */
final class ForeignUsesOfHiddenVariables<T> {
    sealed interface Event<A> permits ForeignUsesOfHiddenVariables.Done {}

    private record Done<A>(A value) implements Event<A> {}

    private final T own;

    ForeignUsesOfHiddenVariables(T own) {
        this.own = own;
    }

    private Event<T> ownEvent() {
        return new Done<>(own);
    }

    final class Inner {
        @Async
        <T extends Number> Future<String> both(Trace trace, T number) {
            Event<T> event = new Done<>(trace.pause(number).await());
            String sent = ForeignTape.sent(event, number);
            sent += ForeignTape.sent(ownEvent(), trace.pause(own).await());
            Event<T> back = ForeignTape.same(event);
            return Future.ready(sent + (back == trace.pause(event).await()));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(new ForeignUsesOfHiddenVariables<>("own")
                .new Inner().both(trace, 3).await());
    }
}

final class ForeignTape {
    private ForeignTape() {}

    static <X> String sent(ForeignUsesOfHiddenVariables.Event<X> event, X value) {
        return event + " of " + value + "; ";
    }

    static <X> ForeignUsesOfHiddenVariables.Event<X> same(ForeignUsesOfHiddenVariables.Event<X> event) {
        return event;
    }
}

package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A sealed interface that others see, of which all implementations are private. */
final class SealedHierarchy {
    sealed interface Event permits Started, Stopped, Other {}

    private record Started(int at) implements Event {}

    private record Stopped(String why) implements Event {}

    private static final class Other implements Event {
        private Event cause;
    }

    private Event last = new Started(0);

    Event last() {
        return last;
    }

    @Async
    Future<Event> next(Trace trace, int n) {
        Event event = trace.pause(n).await() % 2 == 0 ? new Started(n) : new Stopped("odd " + n);
        last = trace.pause(event).await();
        return Future.ready(event);
    }

    private static String name(Event event) {
        return event instanceof Started started
                ? "started " + started.at()
                : event instanceof Stopped stopped ? "stopped " + stopped.why : "other";
    }

    @Async
    Future<String> all(Trace trace) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.add(next(trace, i).await());
        }
        Other other = new Other();
        other.cause = trace.pause(last()).await();
        events.add(other);
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            text.append(trace.pause(name(event)).await()).append(' ');
            if (event instanceof Other o) {
                text.append(name(o.cause));
            }
        }
        return Future.ready(text.toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new SealedHierarchy().all(trace);
    }
}

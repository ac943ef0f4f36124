package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A sealed interface with private implementations goes out to another class and comes back by every kind of member. */
final class ForeignUses {
    sealed interface Event permits Started, Stopped {}

    private record Started(int at) implements Event {}

    private record Stopped(String why) implements Event {}

    @Async
    Future<String> all(Trace trace, ForeignRadio radio) {
        Event event = new Started(trace.pause(1).await());
        radio.send(event);
        radio.send(new Stopped(trace.pause("x").await()));
        Event last = radio.last();
        String text = last instanceof Stopped stopped ? stopped.why : "no";
        text += ForeignRadio.count(event, last) + ForeignRadio.count() + ForeignRadio.count(new Event[] {event});
        text += radio.same(event) == trace.pause(event).await();
        StringBuilder seen = new StringBuilder();
        radio.each(each -> seen.append(each instanceof Started started ? started.at : -1));
        Event later = radio.later(trace, last).await();
        text += later == last;
        radio.last = trace.pause(event).await();
        text += radio.last == event;
        text += new ForeignBox(later).event() == later;
        for (Event each : radio.all) {
            text += trace.pause(each instanceof Started).await();
        }
        radio.last();
        return Future.ready(text + seen);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new ForeignUses().all(trace, new ForeignRadio());
    }
}

class ForeignRadio {
    ForeignUses.Event last;
    final List<ForeignUses.Event> all = new ArrayList<>();

    void send(ForeignUses.Event event) {
        last = event;
        all.add(event);
    }

    ForeignUses.Event last() {
        return last;
    }

    static int count(ForeignUses.Event... events) {
        return events.length;
    }

    <E extends ForeignUses.Event> E same(E event) {
        return event;
    }

    void each(Consumer<ForeignUses.Event> consumer) {
        all.forEach(consumer);
    }

    @Async
    Future<ForeignUses.Event> later(Trace trace, ForeignUses.Event event) {
        trace.pause(all.size()).await();
        return Future.ready(event);
    }
}

record ForeignBox(ForeignUses.Event event) {}

package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A private nested class wherever a type may stand. */
final class PrivateClass {
    private static final class Note implements Comparable<Note> {
        private final int pitch;
        private Note next;

        private Note(int pitch) {
            this.pitch = pitch;
        }

        private static Note of(int pitch) {
            return new Note(pitch);
        }

        private int doubled() {
            return 2 * pitch;
        }

        @Override
        public int compareTo(Note other) {
            return Integer.compare(pitch, other.pitch);
        }

        @Override
        public String toString() {
            return "Note " + pitch;
        }
    }

    private final List<Note> notes = new ArrayList<>();
    private Note[] chord = {Note.of(1), new Note(2)};

    List<Note> all() {
        return notes;
    }

    @Async
    private Future<Note> make(Trace trace, int pitch) {
        Note note = new Note(trace.pause(pitch).await());
        note.next = Note.of(pitch + 1);
        return Future.ready(note);
    }

    private static <N extends Note> N louder(N note, List<? super N> to) {
        to.add(note);
        return note;
    }

    @Async
    Future<Object> play(Trace trace) {
        Note note = make(trace, 4).await();
        trace.log("made", note, note.pitch, note.next, note.doubled());
        notes.add(louder(note, chord.length > 1 ? notes : all()));
        Object any = trace.pause(note).await();
        trace.log("is", any instanceof Note, ((Note) any).next.pitch, any instanceof Note n ? n.doubled() : 0);
        chord = new Note[] {note, trace.pause(chord[1]).await(), Collections.max(all())};
        trace.log("chord", List.of(chord), chord[1].doubled(), Note.class.getSimpleName(), chord instanceof Note[]);
        Function<Integer, Note> create = Note::new;
        ToIntFunction<Note> twice = Note::doubled;
        Map<Note, List<? extends Note>> map = new TreeMap<>();
        map.put(create.apply(trace.pause(7).await()), all());
        for (Note each : map.keySet()) {
            trace.log("each", twice.applyAsInt(trace.pause(each).await()), map.get(each).size());
        }
        return Future.ready(note);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready("" + new PrivateClass().play(trace).await());
    }
}

package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Stand-ins are called as their types are, and inherit the names that those do: other types of these names are written in full. */
final class NamesOfStandIns {
    private enum Level {
        LOUD(java.util.logging.Level.INFO),
        SOFT(java.util.logging.Level.FINE);

        private final java.util.logging.Level level;

        Level(java.util.logging.Level level) {
            this.level = level;
        }
    }

    static final class List {
        private final java.util.List<String> names;

        private List(java.util.List<String> names) {
            this.names = names;
        }

        private Map.Entry<String, java.util.List<String>> entry() {
            return Map.entry("list", names);
        }
    }

    /** Inherits {@code Map.Entry}. */
    private static class Songs extends AbstractMap<String, Integer> {
        final NamesBesideStandIns.Entry one = new NamesBesideStandIns.Entry(1);

        @Override
        public Set<Entry<String, Integer>> entrySet() {
            return Set.of(Map.entry("song", one.value()));
        }
    }

    private static class Named<Integer> {
        final Integer value;
        final java.lang.Integer number = 7;

        Named(Integer value) {
            this.value = value;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Level level = trace.pause(Level.LOUD).await();
        trace.log(level, level.level.getName(), Level.SOFT.level);
        List list = new List(java.util.List.of("a", "b"));
        trace.log(list.names, trace.pause(list.entry()).await());
        Songs songs = new Songs();
        trace.log(songs, trace.pause(songs.one.value()).await());
        Named<String> named = new Named<>("n");
        return Future.ready(trace.pause(named.value).await() + named.number);
    }
}

final class NamesBesideStandIns {
    private NamesBesideStandIns() {}

    record Entry(int value) {}
}

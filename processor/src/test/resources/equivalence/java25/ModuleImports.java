package equivalence.java25;

import module java.base;
import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Module imports, and constructors that do something before they call another. */
final class ModuleImports {
    static class Named {
        final String name;

        Named(String name) {
            this.name = name;
        }
    }

    static final class Checked extends Named {
        final int length;
        final Future<Integer> later;

        Checked(Trace trace, String name) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
            int count = name.length();
            length = count;
            later = Future.async(() -> trace.pause(count + 1));
            super(name);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        List<String> all = new ArrayList<>();
        Map<Integer, String> names = new TreeMap<>();
        for (String name : List.of("a", "bb")) {
            Checked checked = new Checked(trace, trace.pause(name).await());
            names.put(checked.later.await(), checked.name + checked.length);
        }
        all.addAll(names.values());
        return Future.ready(all.reversed().stream().collect(Collectors.joining(" ")));
    }
}

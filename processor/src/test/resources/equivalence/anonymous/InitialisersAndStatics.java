package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Initialiser blocks, their order among fields, exceptions in them, constants and static members of anonymous classes. */
final class InitialisersAndStatics {
    @Async
    static Future<String> run(Trace trace) {
        String base = trace.pause("base").await();
        List<String> list = new ArrayList<>(List.of(trace.pause("arg").await())) {
            private static final long serialVersionUID = 1L;
            private final int before = size();

            {
                add(base);
                trace.log("one", before, this);
            }

            private final int between = size();

            {
                add(0, "two" + between);
                for (int i = 0; i < 2; i++) {
                    add(base.substring(i));
                }
                if (isEmpty()) {
                    throw new IllegalStateException();
                }
            }
        };
        Map<String, Integer> map = new HashMap<String, Integer>() {
            private static final long serialVersionUID = 2L;
            static final int FIRST = 1;

            {
                put("a", FIRST);
                put("b", next());
            }

            int next() {
                return size() + FIRST;
            }
        };
        map.put("c", trace.pause(3).await());
        String text = "" + list + map;
        try {
            Object failing = new Object() {
                final int length = base.length();

                {
                    if (length > 0) {
                        throw new IllegalArgumentException("init" + length);
                    }
                }
            };
            text += failing;
        } catch (IllegalArgumentException e) {
            text += e.getMessage() + trace.pause(1).await();
        }
        return Future.ready(text + list.get(trace.pause(0).await()));
    }
}

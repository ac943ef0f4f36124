package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Switches in switches in loops; breaks and continues of each, with and without labels. */
final class Nested {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        outer:
        for (int i = 0; i < 6; i++) {
            choice:
            switch (i) {
                case 0:
                    continue;
                case 1:
                    switch (trace.pause("x").await()) {
                        case "x":
                            text.append("x");
                            break;
                        default:
                            text.append("never");
                    }
                    text.append("after inner");
                    break;
                case 2:
                    for (int j = 0; ; j++) {
                        switch (j) {
                            case 0: continue;
                            case 1: text.append(trace.pause(j).await()); break;
                            case 2: break choice;
                        }
                        text.append("j").append(j);
                    }
                case 3:
                    do {
                        if (trace.pause(true).await()) break;
                    } while (true);
                    text.append("fell");
                case 4:
                    text.append("four").append(trace.pause(i).await());
                    if (i == 4) continue outer;
                    break;
                default:
                    break outer;
            }
            text.append(";").append(i);
        }
        return Future.ready(text.toString());
    }
}

package dev.stator.processor.emit;

import dev.stator.processor.machine.Handlers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes where failures and cancellations go:
 *
 * <pre>
 *   private static int handler(int state, Throwable thrown) throws Throwable {
 *       if (isCancellation(thrown)) {
 *           switch (state) {
 *               case 1, 2, 4, 5: return 8; // finally, 15
 *               default: throw thrown;
 *           }
 *       }
 *       switch (state) {
 *           case 1, 2, 4, 5: return 7; // catch, 13
 *           default: throw thrown;
 *       }
 *   }
 * </pre>
 *
 * Where only cleanup handles failures, both go the same ways.
 */
final class HandlerWriter {

    private HandlerWriter() {}

    static void write(Code code, Handlers handlers) {
        code.line("/** The state that handles what is thrown in {@code state}; throws it on if there is none. */");
        code.open("private static int handler(int state, ", Names.THROWABLE, " thrown) throws ", Names.THROWABLE, " {");
        if (!handlers.onCancellation().equals(handlers.onFailure())) {
            code.open("if (isCancellation(thrown)) {");
            routes(code, handlers.onCancellation());
            code.close("}");
        }
        routes(code, handlers.onFailure());
        code.close("}");
    }

    private static void routes(Code code, List<Handlers.Route> routes) {
        if (routes.isEmpty()) {
            code.line("throw thrown;");
            return;
        }
        code.open("switch (state) {");
        for (Handlers.Route route : routes) {
            String states = route.states().stream().map(String::valueOf).collect(Collectors.joining(", "));
            code.line("case ", states, ": return " + route.target() + "; // ", Comments.line(route.words()));
        }
        code.line("default: throw thrown;");
        code.close("}");
    }
}

package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.List;

/** Locals with the names that a machine uses itself, and others that obscure types, packages and methods. */
final class ObscuringLocals {
    static String see = "field";

    static String await(Object o) {
        return "await " + o;
    }

    static String close(Object o) {
        return "close " + o;
    }

    @Async
    static Future<String> use(Trace trace, String cx, int depth) throws Exception {
        int state = 1;
        String self = "self";
        Object machine = "machine";
        String awaited = trace.pause("awaited").await();
        String PENDING = "pending";
        Throwable thrown = null;
        Throwable failure = new Exception("failure");
        String java = "java";
        String ObscuringLocals = "class";
        String String = "String";
        Object Object = "Object";
        int Math = 3;
        String List = "List";
        Object Context = "Context", Machine = "Machine", Future2 = "Future", Throwable = "Throwable";
        String exit = "exit", pending = "pending2", result = "result", equivalence = "equivalence";
        state += trace.pause(depth).await();
        try {
            List += trace.pause("x").await() + java.length();
            if (state == 1) return Future.ready("never");
        } catch (RuntimeException argument) {
            exit += argument;
        } finally {
            result += trace.pause("f").await();
        }
        for (int receiver = 0, left = 1, right = 2; receiver < 2; receiver++) {
            pending += left + right + trace.pause(receiver).await() + left;
        }
        String text = self + machine + awaited + PENDING + java + String + Object + Math + List + cx;
        text += ObscuringLocals + see + Context + Machine + Future2 + Throwable + exit + pending + result + equivalence + failure + thrown;
        text += await(trace.pause("call").await()) + close(state) + see;
        {
            int cleanup = 2;
            text += cleanup;
        }
        Runnable r = () -> {
            String awaited2 = java;
            trace.log(awaited2, Math);
        };
        r.run();
        return Future.ready(text + trace.pause(text.length()).await());
    }

    @Async
    static Future<String> run(Trace trace) throws Exception {
        return use(trace, "cx", 3);
    }
}

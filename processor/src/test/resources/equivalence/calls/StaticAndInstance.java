package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods called statically, through instances, through null, through subclasses and super, with the same names. */
class StaticAndInstance {
    @Async
    static Future<String> make(Trace trace, Object o) {
        return Future.ready("object" + trace.pause(o).await());
    }

    @Async
    Future<String> make(Trace trace, String s) {
        return Future.ready("text" + trace.pause(s).await());
    }

    @Async
    Future<String> hidden(Trace trace) {
        return Future.ready("super" + trace.pause(1).await());
    }

    static class Sub extends StaticAndInstance {
        @Async
        static Future<String> make(Trace trace, Object o) {
            return Future.ready("sub" + trace.pause(o).await()
                    + StaticAndInstance.make(trace, o).await());
        }

        @Async
        @Override
        Future<String> hidden(Trace trace) {
            return Future.ready(
                    "sub" + super.hidden(trace).await() + super.make(trace, "s").await());
        }
    }

    private static StaticAndInstance none(Trace trace) {
        trace.log("none");
        return null;
    }

    @SuppressWarnings("static")
    @Async
    static Future<String> run(Trace trace) {
        StaticAndInstance sub = new Sub();
        Sub exact = new Sub();
        String text = make(trace, 1).await()
                + Sub.make(trace, 2).await()
                + sub.make(trace, 3).await()
                + exact.make(trace, 4).await();
        text += none(trace).make(trace, (Object) "x").await()
                + ((StaticAndInstance) null).make(trace, 5).await();
        text += sub.make(trace, "s").await()
                + sub.hidden(trace).await()
                + new StaticAndInstance().hidden(trace).await();
        try {
            text += none(trace)
                    .hidden(trace.see(trace.pause(true).await()) ? trace : null)
                    .await();
        } catch (NullPointerException e) {
            text += "null";
        }
        return Future.ready(text);
    }
}

package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks in the initializers of fields, static and not, and in initializer blocks and constructors. */
final class Fields {
    static Trace trace;

    static final Future<String> CONSTANT = Future.async(() -> Future.ready("constant" + trace.pause(1).await()));
    static final Future<String> IN_BLOCK;

    static {
        int captured = 5;
        int[] mutable = {6};
        IN_BLOCK = Future.async(() -> Future.ready("block" + trace.pause(captured + mutable[0]).await()));
    }

    private int secret;
    final Future<String> field = Future.async(() -> Future.ready("field" + trace.pause(this.secret).await()));
    final Future<String> inBlock;
    final Future<String> inConstructor;

    {
        String local = "local";
        inBlock = Future.async(() -> {
            trace.pause("gap").await();
            return Future.ready(local + secret);
        });
    }

    Fields(int secret) {
        this.secret = secret;
        inConstructor = Future.async(() -> Future.ready("one" + trace.pause(secret + 1).await()));
    }

    Fields(String secret) {
        this.secret = secret.length();
        inConstructor = Future.async(() -> Future.ready("two" + trace.pause(secret).await()));
    }

    @Async
    static Future<String> run(Trace given) {
        trace = given;
        String text = "";
        if (given.see(true)) {
            Fields one = new Fields(40);
            text += one.field.await() + one.inBlock.await() + one.inConstructor.await();
        }
        Fields two = new Fields("hello");
        text += two.field.await() + two.inBlock.await() + two.inConstructor.await();
        if (!used) {
            used = true;
        }
        return Future.ready(text);
    }

    static boolean used;
}

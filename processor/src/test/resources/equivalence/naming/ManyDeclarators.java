import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntUnaryOperator;

/** Several variables in one declaration, with brackets behind names, one named as what an earlier one reads. */
class ManyDeclarators {

    private static int state = 3;
    private static final int[] cx = {4};

    @Async
    static Future<String> run(Trace trace) {
        int start = trace.pause(1).await();
        IntUnaryOperator add = by -> {
            int sum = state + ManyDeclarators.state, state[] = {sum, by}, cx[][] = {state, {sum}}, self = cx[1][0];
            sum += state[1];
            return sum + cx[0][1] + self;
        };
        int self = state + start, state[] = {self, add.applyAsInt(2)}, depth = state[1] + ManyDeclarators.cx[0];
        trace.log(self, state, depth, trace.pause(state[0]).await());
        for (int cx[] : new int[][] {state, {depth}}) {
            trace.log(cx, trace.pause(cx[0]).await(), add.applyAsInt(cx[0]));
        }
        return Future.ready("done");
    }
}

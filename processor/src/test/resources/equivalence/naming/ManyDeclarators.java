import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Several variables in one declaration, with brackets behind names, one named as what an earlier one reads. */
class ManyDeclarators {

    private static int state = 3;
    private static final int[] cx = {4};

    @interface Named {}

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
        String all = trace.pause("all").await();
        if (depth > 0) {
            @Named final Map.Entry<String, List<String>> one = Map.entry("one", List.of(all)), two = Map.entry(all, List.of());
            String[] words = {all}, more[] = {words, {}}, none = null;
            for (Iterator<String> i = one.getValue().iterator(), j = List.of(more[0]).iterator(); i.hasNext() && j.hasNext(); ) {
                trace.log(i.next(), j.next(), one, two, words, none);
            }
        }
        for (int cx[] : new int[][] {state, {depth}}) {
            trace.log(cx, trace.pause(cx[0]).await(), add.applyAsInt(cx[0]));
        }
        return Future.ready("done");
    }
}

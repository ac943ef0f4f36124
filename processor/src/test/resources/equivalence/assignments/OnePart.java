package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A body that would be long if its locals were saved, and is short when the machine holds them. */
final class OnePart {
    @Async
    static Future<String> run(Trace trace) {
        int[] verses = {1};
        int sum = verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (verses[trace.pause(0).await()] +=
                (1))))))))))))))))))))))))));
        return Future.ready(sum + " " + verses[0]);
    }
}

package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Calls whose bodies are not known before they run, each of the other's answer: what is compiled grows with their number. */
final class LongChains {
    interface Link {
        int sum();

        @Async
        default Future<Link> next(int i) {
            int sum = sum() + i;
            return Future.ready(() -> sum);
        }

        @Async
        default Future<Link> more(Link link) {
            return next(link.sum());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        int first = trace.pause(1).await();
        Link link = ((Link) () -> first)
                .next(0)
                .await()
                .next(1)
                .await()
                .next(2)
                .await()
                .next(3)
                .await()
                .next(4)
                .await()
                .next(5)
                .await()
                .next(6)
                .await()
                .next(7)
                .await()
                .next(8)
                .await()
                .next(9)
                .await()
                .next(10)
                .await()
                .next(11)
                .await()
                .next(12)
                .await()
                .next(13)
                .await()
                .next(14)
                .await()
                .next(15)
                .await()
                .next(16)
                .await()
                .next(17)
                .await()
                .next(18)
                .await()
                .next(19)
                .await()
                .next(20)
                .await()
                .next(21)
                .await()
                .next(22)
                .await()
                .next(23)
                .await()
                .next(24)
                .await()
                .next(25)
                .await()
                .next(26)
                .await()
                .next(27)
                .await()
                .next(28)
                .await()
                .next(29)
                .await()
                .next(30)
                .await()
                .next(31)
                .await()
                .next(32)
                .await()
                .next(33)
                .await()
                .next(34)
                .await()
                .next(35)
                .await()
                .next(36)
                .await()
                .next(37)
                .await()
                .next(38)
                .await()
                .next(39)
                .await();
        link = link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link.more(link).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await()).await();
        return Future.ready("" + link.sum());
    }
}

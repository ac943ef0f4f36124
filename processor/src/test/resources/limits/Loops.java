import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;

/** 100,000,000 awaits of what is ready, in a heap that holds nothing of them. */
public class Loops {

    public static void main(String[] arguments) {
        System.out.println(Futures.blockOn(values(100_000_000)));
        System.out.println(Futures.blockOn(calls(100_000_000)));
    }

    @Async
    static Future<Long> values(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum += Future.ready(i).await();
        }
        return Future.ready(sum);
    }

    @Async
    static Future<Long> calls(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum += parity(i).await();
        }
        return Future.ready(sum);
    }

    @Async
    static Future<Integer> parity(int number) {
        return Future.ready(number & 1);
    }
}

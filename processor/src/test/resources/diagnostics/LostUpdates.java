import dev.stator.Async;
import dev.stator.Future;

class LostUpdates {
    int count;
    static int all;
    final int[] parts = new int[3];
    LostUpdates other;

    @Async
    Future<Void> lost(Future<Integer> more, int i) {
        count += more.await(); // STATOR019
        this.count -= 1 + more.await(); // STATOR019
        all <<= more.await(); // STATOR019
        parts[i] += more.await(); // STATOR019
        other.count += more.await(); // STATOR019
        count = count + more.await(); // STATOR019
        count = this.count + more.await(); // STATOR019
        this.count = Math.max(count, more.await()); // STATOR019
        parts[0] = parts[0] + more.await(); // STATOR019
        return Future.done();
    }

    @Async
    Future<Integer> allIsWell(Future<Integer> more, int local, int[] array) {
        int one = more.await();
        count += one;
        count = more.await();
        count = more.await() + count;
        count = next(count).await();
        parts[0] = parts[1] + more.await();
        local += more.await();
        array[0] += more.await();
        int all = 1;
        LostUpdates.all = all + more.await();
        parts[more.await()]++;
        return Future.ready(local);
    }

    @Async
    Future<Integer> next(int number) {
        return Future.ready(number + 1);
    }

    @Async
    @SuppressWarnings("stator:lost-update")
    Future<Void> switchedOff(Future<Integer> more) {
        count += more.await();
        return Future.done();
    }
}

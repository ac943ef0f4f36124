package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.LocalExecutor;
import dev.stator.task.JoinHandle;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Tasks in a loop that belongs to somebody else, on its thread: a game that draws frames, and a window that handles events (here a
 * queue; with Swing, {@code EventQueue.invokeLater} stands in place of {@code events.add}).
 */
public final class HostLoop {

    private final PrintStream out;

    HostLoop(PrintStream out) {
        this.out = out;
    }

    /** First the game, then the window. */
    public static void main(String[] args) throws InterruptedException {
        HostLoop host = new HostLoop(System.out);
        host.game();
        host.window();
    }

    /** A game looks after its tasks once in each frame. */
    void game() {
        LocalExecutor tasks = new LocalExecutor();
        tasks.spawn("hare", walk("the hare", 2));
        tasks.spawn("tortoise", walk("the tortoise", 3));
        for (int frame = 1; !tasks.tasks().isEmpty(); frame++) {
            out.println("frame " + frame);
            tasks.runOnce(); // one task, one poll: a frame stays short
        }
    }

    @Async
    private Future<Void> walk(String who, int steps) {
        for (int step = 1; step <= steps; step++) {
            out.println(who + " takes step " + step);
            Future.yieldNow().await();
        }
        return Future.done();
    }

    /** A window is told when there is work, also when a sleep is over. */
    void window() throws InterruptedException {
        BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
        LocalExecutor tasks = new LocalExecutor();
        tasks.onWork(() -> events.add(tasks::runOnce));
        JoinHandle<Void> blinking = tasks.spawn("cursor", blink());
        events.add(() -> out.println("a key was pressed"));
        while (!blinking.isOver()) {
            events.take().run();
        }
    }

    @Async
    private Future<Void> blink() {
        for (int i = 0; i < 2; i++) {
            out.println("cursor on");
            Futures.sleep(Duration.ofMillis(20)).await();
            out.println("cursor off");
            Futures.sleep(Duration.ofMillis(20)).await();
        }
        return Future.done();
    }
}

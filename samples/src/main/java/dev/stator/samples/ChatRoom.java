package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.LocalExecutor;
import dev.stator.sync.Broadcast;
import dev.stator.sync.LaggedException;
import dev.stator.task.Spawner;
import dev.stator.task.TaskScope;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** A room in which all hear all. It remembers the last two messages for those who are slow. */
public final class ChatRoom {

    private final Broadcast<String> room = new Broadcast<>(2);
    private final PrintStream out;

    ChatRoom(PrintStream out) {
        this.out = out;
    }

    /** One talks; one listens, and one is slow. */
    public static void main(String[] args) {
        try (LocalExecutor executor = new LocalExecutor()) {
            executor.blockOn(new ChatRoom(System.out).evening(executor));
        }
    }

    @Async
    Future<Void> evening(Spawner spawner) {
        try (TaskScope scope = TaskScope.open(spawner)) {
            scope.spawn("ann", listen("ann", Duration.ofMillis(10)));
            scope.spawn("bob", listen("bob", Duration.ofMillis(350)));
            Futures.sleep(Duration.ofMillis(1)).await();
            room.receiver().close(); // nobody listens there
            for (String message : List.of("hello", "is anybody here?", "I sing a waltz", "la la la", "goodbye")) {
                room.sender().send(message);
                Futures.sleep(Duration.ofMillis(100)).await();
            }
            room.sender().close();
            scope.join().await();
        }
        return Future.done();
    }

    @Async
    private Future<Void> listen(String name, Duration pace) {
        try (Broadcast.Receiver<String> messages = room.sender().subscribe()) {
            String message = "";
            while (message != null) {
                try {
                    message = messages.receive().await();
                    out.println(name + (message == null ? " goes home" : " hears: " + message));
                    Futures.sleep(pace).await();
                } catch (LaggedException lagged) {
                    out.println(name + " has missed " + lagged.missed());
                }
            }
        }
        return Future.done();
    }
}

package dev.stator.samples;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.executor.LocalExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.task.Spawner;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An account as an actor: its balance belongs to one task, and others talk to that through a mailbox. Nobody needs a lock. A supervisor
 * starts the task again when a message breaks it; what is in the mailbox stays there.
 */
public final class Actor {

    private static final int MOST_RESTARTS = 2;

    /** What the mailbox takes. */
    private sealed interface Message {

        record Deposit(int amount) implements Message {}

        /** Somebody waits for the answer. */
        record Withdraw(int amount, CompletableFuture<Integer> balance) implements Message {}
    }

    private final MpmcChannel<Message> mailbox = new MpmcChannel<>(16);
    private final PrintStream out;

    /** Touched by the task of the actor only. */
    private int balance;

    Actor(PrintStream out) {
        this.out = out;
    }

    /** Deposits, asks, breaks the account, and asks again. */
    public static void main(String[] args) {
        try (LocalExecutor executor = new LocalExecutor()) {
            executor.blockOn(use(executor, new Actor(System.out), System.out));
        }
    }

    @Async
    static Future<Void> use(Spawner spawner, Actor account, PrintStream out) {
        JoinHandle<Void> supervised = spawner.spawn("account", account.supervise());
        account.deposit(100).await();
        out.println("left: " + account.withdraw(30).await());
        account.deposit(-1).await(); // breaks it
        out.println("left: " + account.withdraw(20).await());
        try {
            account.withdraw(1_000).await();
        } catch (IllegalStateException refused) {
            out.println("refused: " + refused.getMessage());
        }
        account.mailbox.close();
        supervised.await();
        return Future.done();
    }

    // ---- what others call ----

    @Async
    Future<Void> deposit(int amount) {
        mailbox.send(new Message.Deposit(amount)).await();
        return Future.done();
    }

    /** Asks: sends a message and awaits the answer to it. */
    @Async
    Future<Integer> withdraw(int amount) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        mailbox.send(new Message.Withdraw(amount, answer)).await();
        return Future.from(answer);
    }

    // ---- the task ----

    /** Runs the actor; starts it again when it fails, but not for ever. */
    @Async
    Future<Void> supervise() {
        for (int restarts = 0; ; restarts++) {
            try {
                receive().await();
                return Future.done();
            } catch (IllegalArgumentException e) {
                out.println("restarted: " + e.getMessage());
                if (restarts == MOST_RESTARTS) {
                    throw e;
                }
            }
        }
    }

    @Async
    private Future<Void> receive() {
        Optional<Message> message = mailbox.receive().await();
        while (message.isPresent()) {
            handle(message.get());
            message = mailbox.receive().await();
        }
        return Future.done();
    }

    private void handle(Message message) {
        if (message instanceof Message.Deposit deposit) {
            if (deposit.amount() < 0) {
                throw new IllegalArgumentException("a deposit of " + deposit.amount());
            }
            balance += deposit.amount();
        } else if (message instanceof Message.Withdraw withdraw) {
            if (withdraw.amount() > balance) {
                withdraw.balance().completeExceptionally(new IllegalStateException("only " + balance + " left"));
            } else {
                balance -= withdraw.amount();
                withdraw.balance().complete(balance);
            }
        }
    }
}

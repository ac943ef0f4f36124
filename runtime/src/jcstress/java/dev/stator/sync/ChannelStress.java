package dev.stator.sync;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The races of channels: send, receive, close and cancel on several threads. */
public class ChannelStress {

    /** A plain field, written before the send and read after the receive. */
    private static final class Message {
        int text;
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "received, with what was written before it was sent")
    @Outcome(expect = FORBIDDEN, desc = "the wake or the write was lost")
    @State
    public static class SendAndReceive {

        private final Channel<Message> channel = Channel.bounded(1);
        private final Polled<Message> receive = new Polled<>(channel.receive());

        @Actor
        public void send() {
            Message message = new Message();
            message.text = 1;
            channel.trySend(message);
        }

        @Actor
        public void receive() {
            receive.poll();
        }

        @Arbiter
        public void end(I_Result result) {
            Message none = new Message();
            result.r1 = receive.pollIfWoken().valueOr(none).text;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "both sides of a rendezvous went on")
    @Outcome(expect = FORBIDDEN, desc = "they missed each other")
    @State
    public static class Rendezvous {

        private final Channel<Integer> channel = Channel.rendezvous();
        private final Polled<Void> send = new Polled<>(channel.send(1));
        private final Polled<Integer> receive = new Polled<>(channel.receive());

        @Actor
        public void send() {
            send.poll();
        }

        @Actor
        public void receive() {
            receive.poll();
        }

        @Arbiter
        public void end(I_Result result) {
            receive.pollIfWoken();
            send.pollIfWoken();
            result.r1 = send.isOver() ? receive.valueOr(0) : -1;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the value was received by one, the other saw the end")
    @Outcome(expect = FORBIDDEN, desc = "the value was lost or received twice, or somebody waits for ever")
    @State
    public static class TwoReceiversASendAndTheClose {

        private final Channel<Integer> channel = Channel.bounded(1);
        private final Polled<Integer> first = new Polled<>(channel.receive()).poll();
        private final Polled<Integer> second = new Polled<>(channel.receive());

        @Actor
        public void sendAndClose() {
            channel.trySend(1);
            channel.close();
        }

        @Actor
        public void receive() {
            first.pollIfWoken();
            second.poll();
        }

        @Arbiter
        public void end(II_Result result) {
            for (int i = 0; i < 3; i++) {
                first.pollIfWoken();
                second.pollIfWoken();
            }
            result.r1 = first.valueOr(0) + second.valueOr(0);
            result.r2 = first.isOver() && second.isOver() ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "who stays has the value")
    @Outcome(expect = FORBIDDEN, desc = "the cancelled receiver kept the wake or the value")
    @State
    public static class AReceiverIsCancelled {

        private final Channel<Integer> channel = Channel.bounded(1);
        private final Polled<Integer> leaves = new Polled<>(channel.receive()).poll();
        private final Polled<Integer> stays = new Polled<>(channel.receive()).poll();

        @Actor
        public void send() {
            channel.trySend(1);
        }

        @Actor
        public void cancel() {
            leaves.cancel();
        }

        @Arbiter
        public void end(I_Result result) {
            result.r1 = stays.pollIfWoken().valueOr(0);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "it was cancelled in time, and gives its value back")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "its place became free first: the value is in the channel")
    @Outcome(expect = FORBIDDEN, desc = "the value is nowhere, or in both places")
    @State
    public static class ASendIsCancelled {

        private final Channel<Integer> channel = Channel.bounded(1);
        private final Send<Integer> send;
        private final Polled<Void> polled;

        public ASendIsCancelled() {
            channel.trySend(0);
            send = channel.send(1);
            polled = new Polled<>(send).poll();
        }

        @Actor
        public void receive() {
            channel.tryReceive();
        }

        @Actor
        public void cancel() {
            polled.cancel();
        }

        @Arbiter
        public void end(II_Result result) {
            result.r1 = send.unsent() == null ? 0 : 1;
            result.r2 = channel.tryReceive() == null ? 0 : 1;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the place went to the send behind")
    @Outcome(expect = FORBIDDEN, desc = "the place was lost")
    @State
    public static class AReserveIsCancelled {

        private final Channel<Integer> channel = Channel.bounded(1);
        private final Polled<Permit<Integer>> reserve;
        private final Polled<Void> send;

        public AReserveIsCancelled() {
            channel.trySend(0);
            reserve = new Polled<>(channel.sender().reserve()).poll();
            send = new Polled<>(channel.send(1)).poll();
        }

        @Actor
        public void receive() {
            channel.tryReceive();
        }

        @Actor
        public void cancel() {
            reserve.cancel();
        }

        @Arbiter
        public void end(I_Result result) {
            result.r1 = send.pollIfWoken().isOver() ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "sent, and received before the end")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "refused, and the end was seen")
    @Outcome(expect = FORBIDDEN, desc = "a value that was sent was not received, or the end was not seen")
    @State
    public static class ASendMeetsTheClose {

        private final Channel<Integer> channel = Channel.bounded(1);
        private final Polled<Integer> receive = new Polled<>(channel.receive()).poll();
        private boolean sent;

        @Actor
        public void send() {
            try {
                sent = channel.trySend(1);
            } catch (ClosedException closed) {
                sent = false;
            }
        }

        @Actor
        public void close() {
            channel.receiver().close();
        }

        @Arbiter
        public void end(II_Result result) {
            receive.pollIfWoken();
            result.r1 = sent ? receive.valueOr(-1) : 0;
            result.r2 = receive.isOver() ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "sent and received")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the receiver was gone, and the sender knows")
    @Outcome(expect = FORBIDDEN, desc = "the two sides saw different outcomes")
    @State
    public static class AOneshotIsSentAndClosed {

        private final Oneshot<Integer> oneshot = new Oneshot<>();
        private final Polled<Integer> receive = new Polled<>(oneshot.receiver().receive()).poll();
        private boolean sent;

        @Actor
        public void send() {
            sent = oneshot.sender().send(1);
        }

        @Actor
        public void close() {
            oneshot.receiver().close();
        }

        @Arbiter
        public void end(II_Result result) {
            result.r1 = sent ? 1 : 0;
            result.r2 = receive.pollIfWoken().isOver() ? receive.valueOr(0) : -1;
        }
    }
}

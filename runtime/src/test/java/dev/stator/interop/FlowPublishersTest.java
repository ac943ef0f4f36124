package dev.stator.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.LocalExecutor;
import dev.stator.stream.Stream;
import dev.stator.test.TestTask;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowPublishersTest {

    private final LocalExecutor executor = new LocalExecutor(VirtualClock.automatic());
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        executor.close();
    }

    /** Logs what it is told, and asks for nothing. */
    private class Logging implements Flow.Subscriber<Object> {

        Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Object element) {
            log.add("next " + element);
        }

        @Override
        public void onError(Throwable failure) {
            log.add("error " + failure.getMessage());
        }

        @Override
        public void onComplete() {
            log.add("complete");
        }
    }

    /** A publisher by hand that logs what is asked of it. */
    private final class ByHand implements Flow.Publisher<Integer> {

        private Flow.Subscriber<? super Integer> subscriber;

        @Override
        public void subscribe(Flow.Subscriber<? super Integer> given) {
            log.add("subscribe");
            subscriber = given;
        }

        void accept() {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    log.add("request " + n);
                }

                @Override
                public void cancel() {
                    log.add("cancel");
                }
            });
        }
    }

    private final Logging subscriber = new Logging();
    private final ByHand publisher = new ByHand();

    private Stream<Integer> logged(int count) {
        return Stream.from(IntStream.rangeClosed(1, count).boxed().onClose(() -> log.add("closed")))
                .peek(i -> log.add("made " + i));
    }

    @Test
    void noMoreIsMadeThanWasAskedFor() {
        FlowPublishers.toPublisher(logged(9), executor).subscribe(subscriber);
        executor.runUntilIdle();
        assertThat(log).isEmpty();
        subscriber.subscription.request(2);
        executor.runUntilIdle();
        assertThat(log).containsExactly("made 1", "next 1", "made 2", "next 2");
        log.clear();
        subscriber.subscription.cancel();
        subscriber.subscription.request(1);
        executor.runUntilIdle();
        assertThat(log).containsExactly("closed");
        assertThat(executor.tasks().isEmpty()).isTrue();
    }

    @Test
    void theEndIsToldOnce() {
        FlowPublishers.toPublisher(logged(1), executor).subscribe(subscriber);
        subscriber.subscription.request(Long.MAX_VALUE);
        subscriber.subscription.request(Long.MAX_VALUE);
        executor.run();
        subscriber.subscription.cancel();
        executor.run();
        assertThat(log).containsExactly("made 1", "next 1", "closed", "complete");
    }

    @Test
    void aFailureIsToldWhenTheStreamIsClosed() {
        Stream<Integer> failing = logged(5).map(i -> {
            throw new IllegalArgumentException("no");
        });
        FlowPublishers.toPublisher(failing, executor).subscribe(subscriber);
        subscriber.subscription.request(5);
        executor.run();
        assertThat(log).containsExactly("made 1", "closed", "error no");
    }

    @Test
    void askingForNothingIsAnError() {
        FlowPublishers.toPublisher(logged(5), executor).subscribe(subscriber);
        subscriber.subscription.request(0);
        executor.run();
        assertThat(log).hasSize(2).element(1).asString().startsWith("error").contains("3.9");
    }

    @Test
    void aSubscriberWhoseTaskEndsEarlyIsTold() {
        FlowPublishers.toPublisher(logged(5), executor).subscribe(subscriber);
        executor.runUntilIdle();
        executor.close();
        assertThat(log).hasSize(2).element(1).asString().startsWith("error").contains("aborted");
        log.clear();
        FlowPublishers.toPublisher(logged(5), executor).subscribe(subscriber);
        assertThat(log).hasSize(1).element(0).asString().startsWith("error").contains("no task");
    }

    @Test
    void aStreamHasOneSubscriberAndASupplierAny() {
        Flow.Publisher<Integer> one = FlowPublishers.toPublisher(Stream.of(1), executor);
        one.subscribe(new Logging());
        one.subscribe(subscriber);
        assertThat(log).containsExactly("error the stream has a subscriber already");
        log.clear();
        Flow.Publisher<Integer> any = FlowPublishers.toPublisher(() -> Stream.of(1), executor);
        for (int i = 0; i < 2; i++) {
            any.subscribe(subscriber);
            subscriber.subscription.request(5);
        }
        executor.runUntilIdle();
        assertThat(log).containsExactly("next 1", "complete", "next 1", "complete");
    }

    @Test
    void aSubscriberThatThrowsHasCancelled() {
        List<Throwable> uncaught = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        try {
            Logging throwing = new Logging() {
                @Override
                public void onNext(Object element) {
                    throw new IllegalStateException("against the rules");
                }
            };
            FlowPublishers.toPublisher(logged(5), executor).subscribe(throwing);
            throwing.subscription.request(5);
            executor.run();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
        assertThat(log).containsExactly("made 1", "closed");
        assertThat(uncaught).hasSize(1);
    }

    @Test
    void aPublisherIsAskedForWhatIsWanted() {
        Stream<Integer> stream = FlowPublishers.fromPublisher(publisher);
        assertThat(log).isEmpty();
        TestTask<Integer> first = TestTask.of(stream.next());
        first.assertPending();
        assertThat(log).containsExactly("subscribe");
        publisher.accept();
        assertThat(first.isWoken()).isTrue();
        first.assertPending();
        first.assertPending();
        assertThat(log).containsExactly("subscribe", "request 1");
        publisher.subscriber.onNext(7);
        assertThat(first.isWoken()).isTrue();
        assertThat(first.assertReady()).isEqualTo(7);
        publisher.subscriber.onComplete();
        assertThat(TestTask.of(stream.next()).assertReady()).isNull();
        assertThat(TestTask.of(stream.next()).assertReady()).isNull();
        assertThat(log).containsExactly("subscribe", "request 1");
    }

    @Test
    void inBatches() {
        Stream<Integer> stream = FlowPublishers.fromPublisher(publisher, 3);
        TestTask<List<Integer>> list = TestTask.of(stream.toList());
        list.assertPending();
        publisher.accept();
        list.assertPending();
        publisher.subscriber.onNext(1);
        publisher.subscriber.onNext(2);
        list.assertPending();
        assertThat(log).containsExactly("subscribe", "request 3");
        publisher.subscriber.onNext(3);
        list.assertPending();
        assertThat(log).containsExactly("subscribe", "request 3", "request 3");
        publisher.subscriber.onNext(4);
        publisher.subscriber.onComplete();
        assertThat(list.assertReady()).containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> FlowPublishers.fromPublisher(publisher, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingTheStreamCancelsTheSubscriptionAlsoOneThatComesLater() {
        for (boolean accepted : new boolean[] {true, false}) {
            log.clear();
            TestTask<?> list =
                    TestTask.of(FlowPublishers.fromPublisher(publisher).toList());
            list.assertPending();
            if (accepted) {
                publisher.accept();
            }
            assertThat(list.pollCancel().isReady()).isTrue();
            if (!accepted) {
                publisher.accept();
            }
            publisher.subscriber.onNext(1);
            publisher.subscriber.onComplete();
            assertThat(log).containsExactly("subscribe", "cancel");
        }
    }

    @Test
    void aFailureOfThePublisherIsThatOfTheStream() {
        Stream<Integer> stream = FlowPublishers.fromPublisher(publisher);
        TestTask<?> list = TestTask.of(stream.toList());
        list.assertPending();
        publisher.accept();
        IOException failure = new IOException();
        publisher.subscriber.onError(failure);
        assertThatThrownBy(list::poll).isSameAs(failure);
    }

    @Test
    void aCancelledNextLosesNothing() {
        Stream<Integer> stream = FlowPublishers.fromPublisher(publisher);
        TestTask<Integer> cancelled = TestTask.of(stream.next());
        cancelled.assertPending();
        publisher.accept();
        cancelled.assertPending();
        cancelled.pollCancel();
        publisher.subscriber.onNext(7);
        assertThat(TestTask.of(stream.next()).assertReady()).isEqualTo(7);
        assertThat(log).containsExactly("subscribe", "request 1");
    }

    @Test
    void thereAndBackAgain() {
        Stream<Integer> source = Stream.from(IntStream.range(0, 1000).boxed())
                .then(i -> Future.yieldNow().map(d -> i));
        Stream<Integer> back = FlowPublishers.fromPublisher(FlowPublishers.toPublisher(source, executor), 16);
        assertThat(executor.blockOn(back.toList()))
                .isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void aPublisherOfTheJdkOnThreadsOfItsOwn() throws Exception {
        SubmissionPublisher<Integer> numbers = new SubmissionPublisher<>();
        Stream<Integer> stream = FlowPublishers.fromPublisher(numbers, 8);
        Thread producer = new Thread(() -> {
            while (!numbers.hasSubscribers()) {
                Thread.onSpinWait();
            }
            try (numbers) {
                IntStream.range(0, 20_000).forEach(numbers::submit);
            }
        });
        producer.start();
        assertThat(Futures.blockOn(Futures.timeout(Duration.ofSeconds(60), stream.toList())))
                .isEqualTo(IntStream.range(0, 20_000).boxed().toList());
        producer.join();
    }
}

package dev.stator.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.TestNG;
import org.testng.annotations.AfterClass;

/** The rules of Reactive Streams, both ways. Each method of the TCK is a test here; TestNG runs them all beforehand. */
class FlowTckTest {

    private static final int TIMEOUT = 500;
    private static final int QUIET = 50;

    /** A publisher made of a stream. */
    public static final class OfStream extends FlowPublisherVerification<Long> {

        private final WorkStealingExecutor executor = new WorkStealingExecutor();

        public OfStream() {
            super(new TestEnvironment(TIMEOUT, QUIET));
        }

        @Override
        public Flow.Publisher<Long> createFlowPublisher(long elements) {
            return FlowPublishers.toPublisher(
                    () -> Stream.from(LongStream.range(0, elements).boxed())
                            .then(i -> Future.yieldNow().map(done -> i)),
                    executor);
        }

        /** One that has a subscriber already. */
        @Override
        public Flow.Publisher<Long> createFailedFlowPublisher() {
            Flow.Publisher<Long> publisher = FlowPublishers.toPublisher(Stream.<Long>empty(), executor);
            publisher.subscribe(new Subscribed<>(publisher, 1));
            return publisher;
        }

        @AfterClass
        public void close() {
            executor.close();
        }
    }

    /** A subscriber made of a stream, of which a task takes all elements. */
    public static final class OfPublisher extends FlowSubscriberBlackboxVerification<Integer> {

        private final WorkStealingExecutor executor = new WorkStealingExecutor();

        public OfPublisher() {
            super(new TestEnvironment(TIMEOUT, QUIET));
        }

        @Override
        public Flow.Subscriber<Integer> createFlowSubscriber() {
            CompletableFuture<Flow.Subscriber<? super Integer>> subscriber = new CompletableFuture<>();
            Flow.Publisher<Integer> publisher = subscriber::complete;
            Stream<Integer> stream = FlowPublishers.fromPublisher(publisher);
            executor.spawn(stream.forEach(element -> {}).handle((done, failure) -> done))
                    .detach();
            return narrowed(subscriber.join());
        }

        @SuppressWarnings("unchecked") // it takes integers
        private static Flow.Subscriber<Integer> narrowed(Flow.Subscriber<? super Integer> subscriber) {
            return (Flow.Subscriber<Integer>) subscriber;
        }

        @Override
        public Integer createElement(int element) {
            return element;
        }

        @AfterClass
        public void close() {
            executor.tasks().abortAll();
            executor.close();
        }
    }

    @TestFactory
    List<DynamicTest> aStreamAsAPublisher() {
        return run(OfStream.class);
    }

    @TestFactory
    List<DynamicTest> aPublisherAsAStream() {
        return run(OfPublisher.class);
    }

    private static List<DynamicTest> run(Class<?> verification) {
        Outcomes outcomes = new Outcomes();
        TestNG testng = new TestNG(false);
        testng.setVerbose(0);
        testng.setTestClasses(new Class<?>[] {verification});
        testng.addListener(outcomes);
        testng.run();
        assertThat(outcomes.tests).hasSizeGreaterThan(8);
        return outcomes.tests;
    }

    private static final class Outcomes implements ITestListener {

        private final List<DynamicTest> tests = new ArrayList<>();

        private void add(ITestResult result, org.junit.jupiter.api.function.Executable outcome) {
            tests.add(DynamicTest.dynamicTest(result.getName(), outcome));
        }

        @Override
        public void onTestSuccess(ITestResult result) {
            add(result, () -> {});
        }

        @Override
        public void onTestFailure(ITestResult result) {
            add(result, () -> {
                throw result.getThrowable();
            });
        }

        /** Rules that the TCK names and does not test; any other that is skipped is not kept. */
        @Override
        public void onTestSkipped(ITestResult result) {
            if (!result.getName().startsWith("untested_")) {
                onTestFailure(result);
            }
        }
    }
}

package dev.stator.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.task.Spawner;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class with JUnit itself, and looks at what JUnit reports. */
class AsyncTestsTest {

    private static final List<String> LOG = new ArrayList<>();

    static class Songs implements AsyncTests {

        private final List<String> order = new ArrayList<>();
        private boolean prepared;

        @BeforeEach
        void prepare() {
            prepared = true;
        }

        @AfterEach
        void after() {
            LOG.add("after");
        }

        @AsyncTest
        Future<Void> sleepsInVirtualTime(VirtualClock clock) {
            assertThat(prepared).isTrue();
            return Futures.sleep(Duration.ofHours(1)).map(nothing -> {
                assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
                return null;
            });
        }

        @AsyncTest
        Future<String> failsAsItsFutureDoes() {
            return Future.failed(new IOException("down"));
        }

        @AsyncTest
        @DisplayName("a task beside the test fails")
        Future<Void> aTaskFails(Spawner spawner, TestInfo info) {
            LOG.add(info.getTestClass().orElseThrow().getSimpleName());
            spawner.spawn(Future.failed(new IllegalStateException("beside")));
            return Future.yieldNow();
        }

        @AsyncTest(seeds = 30)
        Future<Void> findsAnOrder(Spawner spawner) {
            assertThat(order).isEmpty(); // the instance is a new one for each seed
            spawner.spawn(Future.yieldNow().map(nothing -> order.add("a")));
            spawner.spawn(Future.yieldNow().map(nothing -> order.add("b")));
            return Futures.sleep(Duration.ofMillis(1)).map(nothing -> {
                assertThat(order).containsExactly("a", "b");
                return null;
            });
        }

        @AsyncTest
        @Disabled("not today")
        Future<Void> isDisabled() {
            throw new AssertionError();
        }
    }

    @Test
    void eachMethodIsATestOfItsOwn() {
        LOG.clear();
        List<String> results = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Songs.class))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    String failure = result.getThrowable()
                            .map(thrown -> ": "
                                    + thrown.getMessage().lines().findFirst().orElse(""))
                            .orElse("");
                    results.add(test.getDisplayName() + failure);
                }
            }

            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                results.add(test.getDisplayName() + ": " + reason.split(" ==> ")[1]);
            }
        });
        assertThat(results)
                .contains(
                        "sleepsInVirtualTime(VirtualClock)",
                        "failsAsItsFutureDoes(): down",
                        "a task beside the test fails: a task has failed, and nobody has joined it: "
                                + "java.lang.IllegalStateException: beside",
                        "isDisabled(): not today");
        List<String> seeds = results.stream()
                .filter(result -> result.startsWith("findsAnOrder(Spawner), seed "))
                .toList();
        assertThat(seeds)
                .hasSize(30)
                .anyMatch(result -> result.contains(": under seed "))
                .anyMatch(result -> !result.contains(":"));
        assertThat(results).hasSize(34);
        assertThat(LOG).hasSize(34).contains("Songs");
    }
}

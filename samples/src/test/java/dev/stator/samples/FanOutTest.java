package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.executor.LocalExecutor;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FanOutTest {

    @Test
    void allAnswersOrNoneAndNothingIsLeft() {
        assertThat(Output.of(out -> {
                    VirtualClock clock = VirtualClock.automatic();
                    try (LocalExecutor executor = new LocalExecutor(clock)) {
                        FanOut shop = new FanOut(executor, out);
                        executor.blockOn(shop.report("a violin", Duration.ofSeconds(2)));
                        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(300));
                        executor.blockOn(shop.report("a violin", Duration.ofMillis(250)));
                        executor.blockOn(shop.report("a lute", Duration.ofSeconds(2)));
                        assertThat(executor.tasks().isEmpty()).isTrue();
                    }
                }))
                .isEqualTo("""
                        a violin for 120, 3 left, in 2 days
                        hung up on delivery
                        no offer: scope "offer" did not end within PT0.25S
                        hung up on price
                        hung up on stock
                        no offer: nobody delivers a lute
                        """);
    }
}

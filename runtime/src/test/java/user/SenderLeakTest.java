package user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.sync.Channel;
import dev.stator.sync.Mpsc;
import dev.stator.sync.Receiver;
import dev.stator.sync.Sender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a virtual machine of its own, since leaks are watched by a system property; in a package of its own, as a user is. */
class SenderLeakTest {

    @Test
    void aForgottenSenderShowsOnRequestWhereItWasMade() throws Exception {
        assertThat(output("-Ddev.stator.senderLeaks=true"))
                .filteredOn(line -> line.contains("a sender was never closed"))
                .hasSize(1);
        assertThat(output("-Ddev.stator.senderLeaks=true"))
                .anyMatch(line -> line.contains(Forgetful.class.getName() + ".forget(SenderLeakTest.java:"))
                .noneMatch(line -> line.contains(".remember("));
    }

    @Test
    void withoutRequestItDoesNot() throws Exception {
        assertThat(output("-Ddev.stator.senderLeaks=false")).containsExactly("still open");
    }

    private static List<String> output(String option) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Forgetful.class.getName(),
                        option)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    static final class Forgetful {

        private static final CountDownLatch TOLD = new CountDownLatch(1);

        public static void main(String[] arguments) throws InterruptedException {
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
                failure.printStackTrace(System.out);
                TOLD.countDown();
            });
            remember();
            Receiver<String> receiver = forget();
            for (int i = 0; i < (arguments[0].endsWith("true") ? 100 : 5) && TOLD.getCount() > 0; i++) {
                System.gc();
                TOLD.await(50, TimeUnit.MILLISECONDS);
            }
            System.out.println(receiver.isClosed() ? "closed" : "still open");
        }

        private static Receiver<String> forget() {
            return Mpsc.<String>unbounded().receiver();
        }

        private static void remember() {
            try (Sender<String> sender = Mpsc.<String>unbounded().sender()) {
                sender.share().close();
            }
            Channel.<String>rendezvous().close();
        }
    }
}

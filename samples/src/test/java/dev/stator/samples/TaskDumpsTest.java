package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.time.VirtualClock;
import org.junit.jupiter.api.Test;

class TaskDumpsTest {

    @Test
    void saysWhatEachTaskAwaits() {
        assertThat(Output.of(out -> TaskDumps.show(VirtualClock.automatic(), out)))
                .isEqualTo("""
                        0 tasks
                        scope "concert": 1 task
                          task 0 "singer": idle since 3.1 s, 1 poll
                            dev.stator.samples.TaskDumps.learnAndSing(TaskDumps.java:33) awaiting learnSong since 3.1 s
                            dev.stator.samples.TaskDumps.learnSong(TaskDumps.java:39) awaiting join since 3.1 s
                              dev.stator.samples.TaskDumps.learnWords(TaskDumps.java:45) awaiting sleep since 3.1 s
                              dev.stator.samples.TaskDumps.learnTune(TaskDumps.java:51) awaiting pending() since 3.1 s
                        """);
    }
}

package dev.stator.processor.layout;

import dev.stator.processor.machine.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arms that would jump to where the steps behind them jump do so with them:
 *
 * <pre>
 *   if (song.isLong()) {              if (song.isLong()) {
 *       songs.add(song);                  songs.add(song);
 *       state = 2;                    }
 *       continue;            ==>      state = 2;
 *   }                                 continue;
 *   state = 2;
 *   continue;
 * </pre>
 */
final class SharedJumps {

    private SharedJumps() {}

    static List<Step> merged(List<Step> steps) {
        return merged(steps, null);
    }

    /** @param behind what comes after the steps, or null if that is no jump */
    private static List<Step> merged(List<Step> steps, Step.@Nullable Jump behind) {
        List<Step> merged = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean isLast = i + 1 == steps.size();
            Step next = isLast ? behind : steps.get(i + 1);
            Step.Jump jump = next instanceof Step.Jump follows ? follows : null;
            boolean isNeedless = isLast && i > 0 && behind != null && isSame(steps.get(i), behind);
            if (!isNeedless) {
                merged.add(StepText.withArms(steps.get(i), arm -> merged(arm, jump)));
            }
        }
        return merged;
    }

    private static boolean isSame(Step step, Step.Jump jump) {
        return step instanceof Step.Jump other && other.state() == jump.state();
    }
}

package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stator.warning=none",
                "stator.warnings",
                "stator.warnings=unawaited",
                "stator.warnings=-x",
                "stator.dump",
                "stator.dump=tree",
                "stator.dump=ir,",
                "stator.lines",
                "stator.lines=mine"
            })
    void whatIsNotUnderstoodIsAnError(String option) {
        Options.of(given(option), problems::add);

        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .matches("\\[STATOR012] The option -Astator\\.\\S* is not understood\\. .*");
    }

    @Test
    void optionsOfOthersAreNotOurs() {
        Options options = Options.of(given("mapstruct.verbose=true"), problems::add);

        assertThat(problems).isEmpty();
        assertThat(options.silenced()).isEmpty();
    }

    private static Map<String, String> given(String option) {
        Map<String, String> given = new HashMap<>();
        int equals = option.indexOf('=');
        given.put(equals < 0 ? option : option.substring(0, equals), equals < 0 ? null : option.substring(equals + 1));
        return given;
    }
}

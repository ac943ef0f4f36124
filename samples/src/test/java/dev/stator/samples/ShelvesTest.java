package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShelvesTest {

    @Test
    void aShelfIsOpenedWhenItsSongsAreWanted() {
        assertThat(Output.of(out -> VirtualTime.run(new Shelves(out).show()))).isEqualTo("""
                opens dances
                a march and a waltz
                opens old dances
                a tango and a minuet
                opens hymns
                a psalm, alone
                """);
    }
}

package dev.stator.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {

    @Test
    void isOneLine() {
        assertThat(Comments.line(" a\n\tb\u2028c ")).isEqualTo("a b c");
    }

    @Test
    void isShort() {
        assertThat(Comments.brief("x".repeat(61))).isEqualTo("x".repeat(57) + "...");
        assertThat(Comments.brief("x".repeat(60))).isEqualTo("x".repeat(60));
    }

    @Test
    void hidesUnicodeEscapes() {
        assertThat(Comments.line("'\\u000a' + \"\\\\u\"")).isEqualTo("'\\ u000a' + \"\\\\ u\"");
    }

    @Test
    void cannotEndAJavadocComment() {
        assertThat(Comments.javadoc("f(\"*/\")")).isEqualTo("f(\"* /\")");
    }

    @Test
    void leavesBalancedBracesOnly() {
        assertThat(Comments.javadoc("new int[] {1}")).isEqualTo("new int[] {1}");
        assertThat(Comments.javadoc("run(() -> { x")).isEqualTo("run(() -> ( x");
        assertThat(Comments.javadoc("} {")).isEqualTo(") (");
    }
}

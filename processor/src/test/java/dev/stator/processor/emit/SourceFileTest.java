package dev.stator.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.Source;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The user's text comes into the file as it was, at its place, with its line. */
class SourceFileTest {

    private static final Surroundings BESIDE_NOTHING = new Surroundings(true, name -> false, new ImportChoices());

    @Test
    void keepsEveryCharacter() {
        String text = "s = \"$L $T $$ $W \u2028 \u0085 \u000B \uE000 \uE005\";";
        assertThat(inClass(Fragment.text(text))).contains("\n    " + text + "\n");
    }

    @Test
    void movesContinuationLinesTogether() {
        assertThat(inClass(Fragment.text("run(() -> {\n            a();\n              b();\n        });")))
                .contains("""

                            run(() -> {
                                a();
                                  b();
                            });
                        """.replace("                        ", ""));
        assertThat(inClass(Fragment.text("call(a,\n     b,\n       c);")))
                .contains("\n    call(a,\n            b,\n              c);\n");
    }

    @Test
    void leavesTextBlocksAlone() {
        String block = "\"\"\"\n  a \\\"\"\" \"\n b\n   \"\"\"";
        assertThat(inClass(Fragment.text("s = " + block + "\n  .strip();")))
                .contains("\n    s = " + block + "\n            .strip();\n");
        assertThat(inClass(Fragment.text("s = \"\" + '\"' + f( // \"\"\"\n  a);")))
                .contains("\n    s = \"\" + '\"' + f( // \"\"\"\n            a);\n");
    }

    /** javac warns of it, and the user has heard that. */
    @Test
    void dropsSpaceAtTheEndOfLinesInTextBlocks() {
        assertThat(inClass(Fragment.text("s = \"\"\"\n  a \\s  \n  \n b\t\n   \"\"\";")))
                .contains("\n    s = \"\"\"\n  a \\s\n\n b\n   \"\"\";\n");
    }

    @Test
    void aTextBlockMayHaveMarksInIt() {
        Fragment fragment = Fragment.of(
                "s = \"\"\"\n", Code.mark(8), "     a \n", Code.mark(9), "   b\"\"\"\n", Code.mark(10), "  .strip();");
        Code code = new Code().open("class C {").line(fragment).close("}");
        Source source = SourceFile.of("", "C", List.of(), BESIDE_NOTHING, code);
        assertThat(source.text())
                .isEqualTo("class C {\n    s = \"\"\"\n     a\n   b\"\"\"\n            .strip();\n}\n");
        assertThat(source.lines().userLines()).containsExactly(0, 0, 0, 8, 9, 10, 0);
    }

    @Test
    void importsTypes() {
        Fragment list = Fragment.type("java.util", "List");
        Fragment awtList = Fragment.type("java.awt", "List");
        Fragment entry = Fragment.type("java.util", "Map", "Entry");
        String text =
                inClass(Fragment.of(list, " a; ", awtList, " b; ", entry, " c; ", Fragment.type("app", "Song"), " d;"));
        assertThat(text)
                .contains("import java.util.List;\nimport java.util.Map;\n")
                .contains("List a; java.awt.List b; Map.Entry c; Song d;");
    }

    @Test
    void importsWhatThePackageHides() {
        Code code = new Code()
                .open("class C {")
                .line(Fragment.type("java.lang", "String"), " s; ", Fragment.type("java.lang", "Object"), " o;")
                .close("}");
        assertThat(SourceFile.of(
                                "app",
                                "C",
                                List.of(),
                                new Surroundings(true, "String"::equals, new ImportChoices()),
                                code)
                        .text())
                .contains("import java.lang.String;")
                .doesNotContain("java.lang.Object");
    }

    @Test
    void theTypeOfThePackageGoesBeforeOneThatIsMentionedEarlier() {
        String text = inClass(Fragment.of(
                Fragment.type("java.util", "List"),
                " a; ",
                Fragment.type("app", "List"),
                " b; ",
                Fragment.type("other", "C"),
                " c;"));
        assertThat(text).contains("    java.util.List a; List b; other.C c;").doesNotContain("import");
    }

    @Test
    void sortsImports() {
        String text = inClass(Fragment.of(Fragment.type("z", "A"), " a; ", Fragment.type("a", "Z", "B"), " z;"));
        assertThat(text).startsWith("package app;\n\nimport a.Z;\nimport z.A;\n\nclass C {\n    A a; Z.B z;\n");
    }

    @Test
    void aMemberTakesANameEvenFromThePackage() {
        Code code = new Code()
                .open("class C {")
                .line(Fragment.type("app", "Song"), " a; ", Fragment.type("other", "Song"), " b;")
                .close("}");
        assertThat(SourceFile.of("app", "C", List.of("Song"), BESIDE_NOTHING, code)
                        .text())
                .contains("    app.Song a; other.Song b;")
                .doesNotContain("import");
    }

    @Test
    void aTypeVariableTakesAName() {
        Code code = new Code()
                .open("class C<T> {")
                .line(Fragment.type("other", "T"), " t;")
                .close("}");
        assertThat(SourceFile.of("app", "C", List.of("T"), BESIDE_NOTHING, code).text())
                .contains("    other.T t;")
                .doesNotContain("import");
    }

    @Test
    void whatFilesMentionDecidesInEachAnew() {
        ImportChoices choices = new ImportChoices();
        TypeName list = new TypeName("java.util", List.of("List"));
        TypeName awtList = new TypeName("java.awt", List.of("List"));
        TypeName entry = new TypeName("java.util", List.of("Map", "Entry"));
        assertThat(choices.of("C", List.of(), List.of(list, awtList, entry)))
                .containsExactly("java.util.List", "java.util.Map");
        assertThat(choices.of("C", List.of(), List.of(awtList, list, entry)))
                .containsExactly("java.awt.List", "java.util.Map");
        assertThat(choices.of("C", List.of("List"), List.of(list, awtList, entry)))
                .containsExactly("java.util.Map");
        assertThat(choices.of("Map", List.of("Song"), List.of(list, awtList, entry)))
                .containsExactly("java.util.List");
        assertThat(choices.of("D", List.of("Song"), List.of(list, awtList, entry)))
                .containsExactly("java.util.List", "java.util.Map");
    }

    @Test
    void mapsLines() {
        Fragment fragment = Fragment.of(Code.mark(7), "a(", Code.mark(7), "\n", Code.mark(8), "   b);");
        Code code = new Code().open("class C {").line(fragment).line("c();").close("}");
        Source source = SourceFile.of("", "C", List.of(), BESIDE_NOTHING, code);
        assertThat(source.text()).isEqualTo("class C {\n    a(\n            b);\n    c();\n}\n");
        assertThat(source.lines().userLines()).containsExactly(0, 0, 7, 8, 0, 0);
    }

    private static String inClass(Fragment fragment) {
        Code code = new Code().open("class C {").line(fragment).close("}");
        return SourceFile.of("app", "C", List.of(), BESIDE_NOTHING, code).text();
    }
}

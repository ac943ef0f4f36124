package dev.stator.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells a program in ways that mean the same: comments between tokens, unicode escapes in names.
 *
 * <p>Each odd spelling is a piece of its own, which the shrinker takes back.
 */
final class Spelling {

    /** Text blocks, strings and characters; line ends, which shape the program; names; everything else. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?:\\\\[\\s\\S]|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\n|[A-Za-z]\\w*|[^\"'\\nA-Za-z]+");

    private static final List<String> COMMENTS = List.of(
            "/* await() */", "/* @Async */", "/* { \" */", "/* ' } */", "/* *\\u002f", "// }\n", "/* \\u005cu */");

    /** In so many programs of a hundred. */
    private static final int PROGRAMS = 25;

    /** One token of so many. */
    private static final int RARE = 120;

    private final Choice choice;

    private Spelling(Choice choice) {
        this.choice = choice;
    }

    /** The program, perhaps spelled oddly. */
    static Tree of(Tree program, Choice choice) {
        return choice.percent(PROGRAMS) ? new Spelling(choice).spelled(program) : program;
    }

    private Tree spelled(Tree tree) {
        List<Object> parts = new ArrayList<>();
        for (Object part : tree.parts()) {
            if (part instanceof Tree child) {
                parts.add(spelled(child));
            } else {
                spell((String) part, parts);
            }
        }
        return new Tree(tree.sort(), parts);
    }

    private void spell(String text, List<Object> parts) {
        StringBuilder plain = new StringBuilder();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            boolean isName = Character.isLetter(token.charAt(0));
            if (isName && choice.below(RARE) == 0) {
                plain = cut(plain, parts);
                parts.add(Tree.of(new Plain(token), escaped(token)));
            } else {
                plain.append(token);
            }
            if (isName && choice.below(RARE) == 0) {
                plain = cut(plain, parts);
                parts.add(Tree.option(" " + choice.of(COMMENTS) + " "));
            }
        }
        cut(plain, parts);
    }

    private static StringBuilder cut(StringBuilder plain, List<Object> parts) {
        if (plain.length() > 0) {
            parts.add(plain.toString());
        }
        return new StringBuilder();
    }

    /** One letter as {@code \\u0061}, which may have any number of u. */
    private String escaped(String name) {
        int at = choice.below(name.length());
        return name.substring(0, at)
                + String.format(choice.of("\\u%04x", "\\uuu%04X"), (int) name.charAt(at))
                + name.substring(at + 1);
    }

    /** The sort of an oddly spelled name: only its plain spelling may stand in its place. */
    private record Plain(String name) implements Tree.Sort {
        @Override
        public List<String> smallest() {
            return List.of(name);
        }
    }
}

package dev.stator.processor.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts like a source, as an editor holds them while somebody types: its beginnings, and it without some of its tokens. */
final class Mutants {

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\\w+|[^\\s\\w]");

    private Mutants() {}

    /** The source up to one of its tokens. */
    static String beginning(String source, Random random) {
        List<int[]> tokens = tokens(source);
        return source.substring(0, tokens.get(random.nextInt(tokens.size()))[1]);
    }

    /** The source without one token, or a few that stand together. */
    static String withoutTokens(String source, Random random) {
        List<int[]> tokens = tokens(source);
        int first = random.nextInt(tokens.size());
        int last = Math.min(first + random.nextInt(3), tokens.size() - 1);
        return source.substring(0, tokens.get(first)[0]) + source.substring(tokens.get(last)[1]);
    }

    /** The start and the end of each token. */
    private static List<int[]> tokens(String source) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        return tokens;
    }
}

package dev.stator.processor.link;

import java.util.Map;

/**
 * Classes with other names, in the texts of a class file. A class is named alone, as {@code Lname;} in a descriptor or a signature, or in
 * two parts where a class around it has type arguments: {@code LScope<TT;>.Verse;} is {@code Scope$Verse}.
 */
final class RenamedClasses {

    private final Map<String, String> names;

    /** @param names the new internal name for each internal name */
    RenamedClasses(Map<String, String> names) {
        this.names = names;
    }

    /** {@code text}, a name, a descriptor or a signature, with the new names. */
    String in(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = renamed(renamed, name.getKey(), name.getValue());
            renamed = renamedMember(renamed, name.getKey(), name.getValue());
        }
        return renamed;
    }

    private static String renamed(String text, String oldName, String newName) {
        if (text.equals(oldName)) {
            return newName;
        }
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (int at = text.indexOf(oldName, 1); at > 0; at = text.indexOf(oldName, at + 1)) {
            int end = at + oldName.length();
            if (text.charAt(at - 1) == 'L' && end < text.length() && ";<.".indexOf(text.charAt(end)) >= 0) {
                renamed.append(text, copied, at).append(newName);
                copied = end;
            }
        }
        return copied == 0 ? text : renamed.append(text, copied, text.length()).toString();
    }

    /**
     * The member of a generic class, in a signature: {@code LScope<TT;>.Verse;} names {@code Scope$Verse}. What is a member of a class that
     * is renamed itself stays its member.
     */
    private String renamedMember(String text, String oldName, String newName) {
        String renamed = text;
        for (int at = text.contains(">.") ? text.indexOf('L') : -1; at >= 0; at = renamed.indexOf('L', at + 1)) {
            int end = behindMember(renamed, at + 1, oldName);
            if (end >= 0) {
                renamed = renamed.substring(0, at + 1) + newName + renamed.substring(end);
            }
        }
        return renamed;
    }

    /** Where a class is over that begins at {@code start}, with type arguments of the classes around it; -1 if it is not this one. */
    private int behindMember(String signature, int start, String name) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            char expected = name.charAt(i);
            if (expected == '$' && charAt(signature, at) == '<') {
                at = behindArguments(signature, at + 1);
            }
            boolean isMember = expected == '$' && charAt(signature, at) == '.';
            if (isMember ? names.containsKey(name.substring(0, i)) : charAt(signature, at) != expected) {
                return -1;
            }
            at++;
        }
        return ";<.".indexOf(charAt(signature, at)) >= 0 ? at : -1;
    }

    /** A semicolon ends a class in a signature; the end of a text that is no signature counts as a space. */
    private static char charAt(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    /** Where the type arguments that begin at {@code start} are over. */
    private static int behindArguments(String signature, int start) {
        int depth = 1;
        int at = start;
        while (depth > 0 && at < signature.length()) {
            char c = signature.charAt(at++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return at;
    }
}

package dev.stator.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The user's text as the language reads it, its unicode escapes translated (JLS 3.3), and where each character stands in the file
 * or the part of it.
 *
 * <pre>
 * s&#92;u0065lf = 1;   ===>   self = 1;
 * </pre>
 */
public final class PlainText {

    private final String text;

    /** The place in the file of each character, and of the end; empty if there are no escapes. */
    private final List<Integer> places;

    private PlainText(String text, List<Integer> places) {
        this.text = text;
        this.places = places;
    }

    public static PlainText of(String file) {
        if (!file.contains("\\u")) {
            return new PlainText(file, List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int position = 0;
        while (position < file.length()) {
            places.add(position);
            int digits = file.charAt(position) == '\\' ? digits(file, position + 1) : -1;
            if (digits >= 0) {
                text.append((char) Integer.parseInt(file, digits, digits + 4, 16));
                position = digits + 4;
            } else {
                boolean isEscapedBackslash = file.startsWith("\\\\", position);
                text.append(file, position, position + (isEscapedBackslash ? 2 : 1));
                if (isEscapedBackslash) {
                    places.add(position + 1);
                }
                position += isEscapedBackslash ? 2 : 1;
            }
        }
        places.add(position);
        return new PlainText(text.toString(), places);
    }

    /** Where the digits of an escape begin whose first u should stand at {@code position}; -1 if there is none. */
    private static int digits(String file, int position) {
        int digits = position;
        while (digits < file.length() && file.charAt(digits) == 'u') {
            digits++;
        }
        return digits == position ? -1 : digits;
    }

    public String text() {
        return text;
    }

    /** Where a character of the file stands in this text. */
    public int index(int place) {
        if (places.isEmpty()) {
            return place;
        }
        int found = Collections.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Where a character of this text stands in the file. */
    public int place(int index) {
        return places.isEmpty() ? index : places.get(index);
    }
}

package org.upline.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server says of a query that it was only asked to explain, in terms of the query without that word: its places are
 * the places the user sees.
 */
final class ExplainedFailure {
    static final String WORD = "EXPLAIN ";

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");
    private static final Pattern CARET = Pattern.compile("\"? +\\^");

    private ExplainedFailure() {}

    static String inPlace(String sentence) {
        Matcher place = PLACE.matcher(sentence);
        if (!place.find()) {
            return sentence;
        }
        boolean firstLine = place.group(1).equals("1");
        int column = Integer.parseInt(place.group(2)) - (firstLine ? WORD.length() : 0);
        int offset = Integer.parseInt(place.group(3)) - WORD.length();
        String moved =
                place.replaceFirst("(line " + place.group(1) + ", column " + column + " (offset: " + offset + "))");
        return moved.lines()
                .map(line -> firstLine && CARET.matcher(line).matches() ? line.substring(WORD.length()) : line)
                .map(line -> line.startsWith("\"" + WORD) ? "\"" + line.substring(1 + WORD.length()) : line)
                .collect(Collectors.joining("\n"));
    }
}

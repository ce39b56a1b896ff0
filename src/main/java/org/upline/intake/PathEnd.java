package org.upline.intake;

/**
 * The end of an ancestor path such as {@code 1/17/203} or {@code ,1,17,203,}: all who stand above a member from the root
 * down, and on some sites himself behind them. What stands before it is not kept: paths are as long as the tree is deep.
 *
 * @param last the last id; empty for a path without any
 * @param beforeLast the one before it; empty where there is none
 */
public record PathEnd(String last, String beforeLast) {
    private static final String SEPARATORS = "/\\,，、|;；> \t";
    /** Of a member whose path is not known. */
    static final PathEnd EMPTY = new PathEnd("", "");

    /** The end of a path as written. */
    static PathEnd of(String path) {
        if (path.isEmpty()) {
            return EMPTY;
        }
        int end = back(path, path.length(), true);
        int begin = back(path, end, false);
        int endBefore = back(path, begin, true);
        return new PathEnd(path.substring(begin, end), path.substring(back(path, endBefore, false), endBefore));
    }

    /** The nearest place before {@code from} with no more separators, or no more letters, in front of it. */
    private static int back(String path, int from, boolean separators) {
        int at = from;
        while (at > 0 && SEPARATORS.indexOf(path.charAt(at - 1)) >= 0 == separators) {
            at--;
        }
        return at;
    }

    boolean isEmpty() {
        return last.isEmpty();
    }

    /** The nearest ancestor by this path; empty for none. */
    String ancestorOf(String id, boolean endsWithSelf) {
        return endsWithSelf || last.equals(id) ? beforeLast : last;
    }
}

package org.upline.intake.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one part of the statement rows, by their numbers there: open while rows are read, then packed, and at last those of
 * all parts, which each part only has the numbers of.
 */
final class PartTexts {
    private @Nullable TextCodes open = new TextCodes();
    private @Nullable PackedText packed;
    private @Nullable TextCodes all;
    /** The numbers that the texts have among those of all parts. */
    private int[] shared = {};

    boolean isOpen() {
        return open != null;
    }

    /**
     * The number of a text here, a new one if it is new.
     *
     * @param likely number of a text that is probably this one, or less than 0 for none
     * @throws IllegalStateException once it is closed
     */
    int code(String text, int likely) {
        TextCodes coded = open;
        if (coded == null) {
            throw new IllegalStateException("no rows are added once they are read");
        }
        return likely >= 0 && text.equals(coded.text(likely)) ? likely : coded.code(text);
    }

    /** No text is added any more. */
    void close() {
        TextCodes coded = open;
        if (coded != null) {
            packed = coded.packed();
            open = null;
        }
    }

    /**
     * All by their numbers here, made anew at each call.
     *
     * @throws IllegalStateException before it is closed
     */
    String[] toArray() {
        PackedText own = packed;
        TextCodes known = all;
        if (own != null) {
            String[] texts = new String[own.size()];
            Arrays.setAll(texts, own::get);
            return texts;
        }
        if (known == null) {
            throw new IllegalStateException("the rows are not yet read");
        }
        return Arrays.stream(shared).mapToObj(known::text).toArray(String[]::new);
    }

    /**
     * Takes texts from those of all parts from now on, so that what several say is kept once.
     *
     * @param texts those of this part, {@link #toArray}
     */
    void share(String[] texts, TextCodes all) {
        int[] codes = new int[texts.length];
        Arrays.setAll(codes, code -> all.code(texts[code]));
        shared = codes;
        this.all = all;
        packed = null;
    }

    String text(int code) {
        PackedText own = packed;
        TextCodes known = all;
        TextCodes coded = open;
        if (known != null) {
            return known.text(shared[code]);
        }
        if (own != null) {
            return own.get(code);
        }
        if (coded != null) {
            return coded.text(code);
        }
        throw new IllegalStateException("no texts");
    }

    /** The number among those of all parts, once they are shared. */
    int shared(int code) {
        return shared[code];
    }
}

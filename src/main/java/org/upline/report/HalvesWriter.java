package org.upline.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.upline.model.UnseenCharacters;

/**
 * Passes JSON on, with halves of surrogate pairs as JSON's own escapes: they are no characters, and an encoder would put a
 * question mark in their place. They stand only inside of JSON's strings, where the escape reads back as the same half.
 * Pairs that are {@link UnseenCharacters} are escaped likewise.
 */
final class HalvesWriter extends FilterWriter {
    /** A first half whose second may come with the next call; 0 if there is none. */
    private char first;

    HalvesWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int unit) throws IOException {
        char[] one = {(char) unit};
        write(one, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    @Override
    public void write(char[] units, int offset, int length) throws IOException {
        int passed = offset;
        for (int i = offset; i < offset + length; i++) {
            char unit = units[i];
            if (first == 0 && !Character.isSurrogate(unit)) {
                continue;
            }
            // What went before is passed on; from here on each unit by itself, until no half is open.
            out.write(units, passed, i - passed);
            passed = i + 1;
            next(unit);
        }
        out.write(units, passed, offset + length - passed);
    }

    private void next(char unit) throws IOException {
        if (first != 0) {
            if (Character.isLowSurrogate(unit)) {
                pair(first, unit);
                first = 0;
                return;
            }
            escape(first);
            first = 0;
        }
        if (Character.isHighSurrogate(unit)) {
            first = unit;
        } else if (Character.isLowSurrogate(unit)) {
            escape(unit);
        } else {
            out.write(unit);
        }
    }

    /** {@link UnseenEscapes} is asked about units, and cannot know an unseen character by its first half. */
    private void pair(char high, char low) throws IOException {
        if (UnseenCharacters.contains(Character.toCodePoint(high, low))) {
            escape(high);
            escape(low);
        } else {
            out.write(high);
            out.write(low);
        }
    }

    private void escape(char half) throws IOException {
        out.write(String.format("\\u%04x", (int) half));
    }
}

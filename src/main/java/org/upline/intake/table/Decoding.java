package org.upline.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * In which character set a file is written. The user's word first; else a byte order mark; else UTF-8 if the whole file
 * is that without one fault; else GB18030, which is checked while the rows are read. Guessing by letter frequency is
 * not done: files full of digits mislead it.
 *
 * @param charset the character set
 * @param markBytes length of the byte order mark, which is no text
 */
public record Decoding(Charset charset, int markBytes) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /**
     * So many letters beyond ASCII do not come out right in UTF-8 by chance. A file that is UTF-8 up to a fault after
     * them is damaged UTF-8, and reading it as GB18030 would give wrong letters without a word.
     */
    private static final int CERTAIN_LETTERS = 8;

    /**
     * Finds the character set.
     *
     * @param name of the file, for messages
     * @param encoding the one the user names, or null
     * @throws IOException if the bytes cannot be had
     * @throws UplineException if the named character set is unknown, or the file is damaged UTF-8
     */
    public static Decoding of(Path file, String name, @Nullable String encoding) throws IOException {
        Decoding marked = byMark(file);
        if (encoding != null) {
            Charset charset = charset(encoding);
            boolean agrees = marked != null && marked.charset.name().startsWith(charset.name());
            return agrees && marked != null ? marked : new Decoding(charset, 0);
        }
        if (marked != null) {
            return marked;
        }
        return isUtf8(file, name) ? new Decoding(StandardCharsets.UTF_8, 0) : new Decoding(GB18030, 0);
    }

    /** Reads the file from its first character; {@link StrictReader.Undecodable} ends the reading at what is no text. */
    public Reader open(Path file) throws IOException {
        return open(file, markBytes, Long.MAX_VALUE);
    }

    /** Reads a part of the file, from one byte to before another. */
    Reader open(Path file, long from, long to) throws IOException {
        return new StrictReader(file, charset, from, to);
    }

    private static @Nullable Decoding byMark(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Decoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Decoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new Decoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(String encoding) {
        try {
            Charset charset = Charset.forName(encoding.strip());
            // GB2312 and GBK are parts of GB18030, and files that claim the parts use the whole.
            return charset.name().equals("GB2312") || charset.name().equals("GBK") ? GB18030 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw UplineException.of("intake.unknownEncoding", encoding);
        }
    }

    private static boolean isUtf8(Path file, String name) throws IOException {
        long letters = 0;
        int row = 1;
        char[] chars = new char[1 << 14];
        try (Reader reader = new StrictReader(file, StandardCharsets.UTF_8, 0, Long.MAX_VALUE)) {
            for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                for (int i = 0; i < count; i++) {
                    if (chars[i] > 0x7F) {
                        letters++;
                    } else if (chars[i] == '\n') {
                        row++;
                    }
                }
            }
            return true;
        } catch (StrictReader.Undecodable fault) {
            if (letters >= CERTAIN_LETTERS) {
                throw UplineException.of("intake.undecodable", name, "UTF-8", fault.offset(), row);
            }
            return false;
        }
    }
}

package org.upline.shell.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a run file, read one by one, so that standard input may come from a person or a pipe. A line is UTF-8, or
 * where it is not, GB18030, as Windows editors write; a byte order mark and carriage returns are dropped.
 */
final class ScriptLines {
    private final InputStream in;
    private int number;

    ScriptLines(InputStream in) {
        this.in = in;
    }

    /** The next line, null at the end. */
    @Nullable
    String next() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            for (; b >= 0 && b != '\n'; b = in.read()) {
                bytes.write(b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        number++;
        String line = decoded(bytes.toByteArray());
        return number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    /** Of the line read last; the first is 1. */
    int number() {
        return number;
    }

    private static String decoded(byte[] bytes) {
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}

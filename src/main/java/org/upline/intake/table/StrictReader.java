package org.upline.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes a file without ever putting a replacement character in: at the first bytes that mean nothing it gives all
 * that came before them, and then throws {@link Undecodable} with their place, which the JDK's own reader does not tell.
 */
public final class StrictReader extends Reader {
    private static final int BUFFER = 1 << 16;

    private final SeekableByteChannel channel;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private final long to;
    private long base;
    private boolean end;

    /** Reads from one byte to before another, or to the end of the file. */
    StrictReader(Path file, Charset charset, long from, long to) throws IOException {
        this.to = to;
        channel = Files.newByteChannel(file);
        channel.position(from);
        base = from;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private boolean decode() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, end);
            if (chars.position() > 0) {
                chars.flip();
                return true;
            }
            if (result.isError()) {
                chars.flip();
                throw new Undecodable(base + bytes.position());
            }
            if (end) {
                chars.flip();
                return false;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        base += bytes.position();
        bytes.compact();
        bytes.limit((int) Math.min(bytes.capacity(), bytes.position() + Math.max(0, to - channel.position())));
        end = channel.read(bytes) < 0 || channel.position() >= to;
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Bytes that are no text in the character set. */
    public static final class Undecodable extends IOException {
        private static final long serialVersionUID = 1L;

        private final long offset;

        Undecodable(long offset) {
            super("undecodable at byte " + offset);
            this.offset = offset;
        }

        /** How many bytes of the file stand before the fault. */
        public long offset() {
            return offset;
        }
    }
}

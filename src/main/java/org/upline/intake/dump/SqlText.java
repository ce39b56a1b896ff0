package org.upline.intake.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.upline.intake.table.Decoding;
import org.upline.intake.table.StrictReader;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** The characters of a dump, one after the other, with their line and a look at the few that follow. */
final class SqlText implements Closeable {
    static final int END = -1;
    /** How far {@link #peek(int)} sees at least. */
    static final int AHEAD = 64;

    private final String name;
    private final Decoding decoding;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private boolean ended;
    private int line = 1;

    SqlText(Path file, String name, Decoding decoding) {
        this.name = name;
        this.decoding = decoding;
        try {
            reader = decoding.open(file);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Line of the next character, from 1. */
    int line() {
        return line;
    }

    int peek() {
        return peek(0);
    }

    int peek(int distance) {
        if (position + distance >= filled) {
            fill();
        }
        return position + distance < filled ? buffer[position + distance] : END;
    }

    int next() {
        int c = peek();
        if (c != END) {
            position++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Whether these characters come next, as written. */
    boolean startsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    UplineException error(String key, int atLine) {
        return UplineException.of(key, name, atLine);
    }

    private void fill() {
        try {
            System.arraycopy(buffer, position, buffer, 0, filled - position);
            filled -= position;
            position = 0;
            while (!ended && filled < AHEAD) {
                int count = reader.read(buffer, filled, buffer.length - filled);
                ended = count < 0;
                filled += Math.max(0, count);
            }
        } catch (StrictReader.Undecodable fault) {
            throw UplineException.of(
                    "intake.undecodable", name, decoding.charset().name(), fault.offset(), line);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private UplineException unreadable(IOException cause) {
        return new UplineException(Message.of("intake.unreadable", name, String.valueOf(cause.getMessage())), cause);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }
}

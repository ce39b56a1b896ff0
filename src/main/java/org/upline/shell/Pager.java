package org.upline.shell;

import java.io.IOException;
import java.io.Writer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * Stops a long result at each page of a terminal until a key is pressed: blank or Enter for the next page, {@code a} for all
 * the rest, {@code q} for none of it. What is still to be computed is computed only when its page is asked for.
 */
final class Pager extends Writer {
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final Writer out;
    private final Terminal terminal;
    private final String question;
    private final StringBuilder line = new StringBuilder();
    private int rows;
    private boolean all;

    /** The user has seen enough. */
    static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @param question is shown at the foot of each page */
    Pager(Writer out, Terminal terminal, String question) {
        this.out = out;
        this.terminal = terminal;
        this.question = question;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            line.append(text[i]);
            if (text[i] == '\n') {
                endLine();
            }
        }
    }

    private void endLine() throws IOException {
        int width = Math.max(1, terminal.getWidth());
        int shown = Math.max(1, (DisplayWidth.of(line.toString().stripTrailing()) + width - 1) / width);
        if (!all && rows > 0 && rows + shown >= Math.max(2, terminal.getHeight())) {
            ask();
            rows = 0;
        }
        rows += shown;
        out.append(line);
        line.setLength(0);
    }

    private void ask() throws IOException {
        out.flush();
        terminal.writer().print(question);
        terminal.writer().flush();
        int key = key();
        // The question is overwritten, with blanks where the terminal knows no better.
        terminal.writer().print("\r" + " ".repeat(DisplayWidth.of(question)) + "\r");
        terminal.writer().flush();
        if (key == 'q' || key == 'Q' || key == CTRL_C || key == CTRL_D || key < 0) {
            line.setLength(0);
            throw new EnoughException();
        }
        all = key == 'a' || key == 'A';
    }

    /** The next key that means something. */
    private int key() throws IOException {
        Attributes before = terminal.enterRawMode();
        try {
            Attributes raw = terminal.getAttributes();
            raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
            terminal.setAttributes(raw);
            while (true) {
                int key = terminal.reader().read();
                if (key < 0 || " \r\nqQaA\u0003\u0004".indexOf(key) >= 0) {
                    return key;
                }
            }
        } finally {
            terminal.setAttributes(before);
        }
    }

    @Override
    public void flush() throws IOException {
        if (line.length() == 0) {
            out.flush();
        }
    }

    /** Writes what stands behind the last line end; the writer below stays open. */
    @Override
    public void close() throws IOException {
        out.append(line);
        line.setLength(0);
        out.flush();
    }
}

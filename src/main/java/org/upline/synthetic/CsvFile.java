package org.upline.synthetic;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of comma-separated rows in GB18030 with CR LF, as the banks' exports come. */
final class CsvFile implements Closeable {
    static final Charset CHARSET = Charset.forName("GB18030");

    private final Path path;
    private final Writer writer;

    private CsvFile(Path path, Writer writer) {
        this.path = path;
        this.writer = writer;
    }

    static CsvFile create(Path path, String header) throws IOException {
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(
                        new BufferedOutputStream(Files.newOutputStream(path), 1 << 16),
                        CHARSET.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        CsvFile file = new CsvFile(path, writer);
        file.line(header);
        return file;
    }

    String name() {
        return path.getFileName().toString();
    }

    void line(CharSequence row) throws IOException {
        writer.append(row).write("\r\n");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Appends a cell, quoted where it must be. */
    static StringBuilder cell(StringBuilder row, String value) {
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain
                ? row.append(value)
                : row.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    /** Appends a number the way exports do, with a tab behind so that spreadsheets keep the digits; nothing for a blank. */
    static StringBuilder number(StringBuilder row, String digits) {
        return digits.isEmpty() ? row : row.append(digits).append('\t');
    }
}

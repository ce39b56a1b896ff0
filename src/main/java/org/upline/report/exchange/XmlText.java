package org.upline.report.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.upline.report.VisibleText;

/**
 * XML 1.0 in UTF-8, a line an element. XML cannot hold most control characters, and those that it can hold act without being
 * seen, so both are spelled out ({@link VisibleText}).
 */
final class XmlText {
    private final Writer out;

    XmlText(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Markup as it stands. */
    XmlText line(String markup) throws IOException {
        out.write(markup);
        out.write('\n');
        return this;
    }

    /** Markup as it stands, without a line end. */
    XmlText raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** An attribute with a blank before it; nothing if there is no value. */
    XmlText attribute(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.write(' ');
            out.write(name);
            out.write("=\"");
            text(value);
            out.write('"');
        }
        return this;
    }

    /** Text, which may hold anything. */
    XmlText text(String text) throws IOException {
        String visible = VisibleText.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char unit = visible.charAt(i);
            switch (unit) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                default -> out.write(unit);
            }
        }
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }
}

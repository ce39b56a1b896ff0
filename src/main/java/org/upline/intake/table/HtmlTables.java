package org.upline.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The tables of a web page, which many an ".xls" of a bank is. A cell that spans several columns or rows stands in the
 * first of them; the others are blank, as in a spreadsheet.
 */
final class HtmlTables implements RowSource {
    /** A page is held whole while it is read. */
    private static final long SIZE_LIMIT = 256L << 20;
    /** So far into the file the first tag of a page or table must stand. */
    private static final int START = 4096;

    private final String name;
    private final Iterator<Element> rows;
    /** By column, in how many further rows a cell above still stands. */
    private final int[] spanned = new int[TextRows.COLUMN_LIMIT + 1];

    private int number;

    private HtmlTables(String name, Element table) {
        this.name = name;
        rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .iterator();
    }

    /** A way of reading for every table of a page, none where the file is no page. */
    static List<TableView> views(Path file, String name, Decoding decoding) throws IOException {
        if (!isPage(file, decoding)) {
            return List.of();
        }
        int tables = tables(file, name, decoding).size();
        List<TableView> views = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            int table = i;
            views.add(() -> open(file, name, decoding, table));
        }
        return views;
    }

    private static RowSource open(Path file, String name, Decoding decoding, int table) {
        try {
            return new HtmlTables(name, tables(file, name, decoding).get(table));
        } catch (IOException unreadable) {
            throw new UplineException(
                    Message.of("intake.unreadable", name, String.valueOf(unreadable.getMessage())), unreadable);
        }
    }

    private static boolean isPage(Path file, Decoding decoding) throws IOException {
        char[] chars = new char[START];
        int count = 0;
        try (Reader reader = decoding.open(file)) {
            for (int more = 0; more >= 0 && count < START; more = reader.read(chars, count, START - count)) {
                count += more;
            }
        } catch (StrictReader.Undecodable fault) {
            return false; // told with its row when the rows are read
        }
        String start = new String(chars, 0, count).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") && (start.contains("<html") || start.contains("<table"));
    }

    private static List<Element> tables(Path file, String name, Decoding decoding) throws IOException {
        if (Files.size(file) > SIZE_LIMIT) {
            throw UplineException.of("intake.pageTooLarge", name, SIZE_LIMIT >> 20);
        }
        StringWriter text = new StringWriter();
        try (Reader reader = decoding.open(file)) {
            reader.transferTo(text);
        } catch (StrictReader.Undecodable fault) {
            throw UplineException.of(
                    "intake.undecodable", name, decoding.charset().name(), fault.offset(), 1);
        }
        return Jsoup.parse(text.toString()).select("table");
    }

    @Override
    public @Nullable TableRow next() {
        if (!rows.hasNext()) {
            return null;
        }
        Element row = rows.next();
        number++;
        List<String> texts = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                fillSpanned(texts);
                int column = texts.size();
                add(texts, cell.text());
                for (int more = span(cell, "colspan"); more > 1; more--) {
                    add(texts, "");
                }
                int below = span(cell, "rowspan") - 1;
                for (int i = column; i < texts.size() && below > 0; i++) {
                    // One more, as the row itself is counted off below.
                    spanned[i] = below + 1;
                }
            }
        }
        fillSpanned(texts);
        for (int i = 0; i < spanned.length; i++) {
            spanned[i] = Math.max(0, spanned[i] - 1);
        }
        return new TableRow(number, texts);
    }

    @Override
    public void close() {
        // The page is in memory; its file is closed already.
    }

    private void fillSpanned(List<String> texts) {
        while (spanned[texts.size()] > 0) {
            add(texts, "");
        }
    }

    private void add(List<String> texts, String text) {
        if (texts.size() == TextRows.COLUMN_LIMIT) {
            throw UplineException.of(
                    "intake.tooManyColumns", name, number, TextRows.COLUMN_LIMIT + 1, TextRows.COLUMN_LIMIT);
        }
        texts.add(text);
    }

    /** As browsers do, what is no number counts as one; what is beyond the limit is refused where it is filled. */
    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }
}

package org.upline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes tables as an Excel workbook (Office Open XML, ISO/IEC 29500), a sheet for each table and one that says how the
 * figures came about. The same tables give the same bytes, whenever and wherever they are written.
 *
 * <p>Text stays text, so that a 19-digit account number keeps its digits and {@code =1+1} is no formula. Money is a number
 * with two decimals. The header stays in sight, has a filter, and a note on a cell says what its column means, where the
 * bundles have one. A table longer than a sheet may be (1,048,576 rows) goes on in a further sheet. Cost: linear in the
 * cells; rows are not kept in memory.
 */
public final class XlsxWriter {
    private final UnaryOperator<String> words;

    /** @param words gives the text of a bundle key */
    public XlsxWriter(UnaryOperator<String> words) {
        this.words = words;
    }

    /**
     * Writes a workbook; the stream stays open.
     *
     * @param tables in the order of their sheets
     * @param about lines for the last sheet, such as case, rule and parameters; empty for no such sheet
     */
    public void write(List<Table> tables, List<String> about, OutputStream out) throws IOException {
        try (TimelessZip zip = new TimelessZip()) {
            var workbook = new org.dhatim.fastexcel.Workbook(zip.unpacked(), "Upline", null);
            // Packed once only, when the zip is written again without times.
            workbook.setCompressionLevel(0);
            for (Table table : tables) {
                new XlsxSheets(workbook, words).add(table);
            }
            if (!about.isEmpty() || tables.isEmpty()) {
                new XlsxSheets(workbook, words).addLines("report.sheet.about", about);
            }
            workbook.finish();
            zip.packInto(out);
        }
    }
}

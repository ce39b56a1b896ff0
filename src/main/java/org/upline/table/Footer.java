package org.upline.table;

import java.util.List;
import java.util.SortedMap;

/** What stands at the end of a Parquet file: columns, where their values lie, and what the file says of itself. */
final class Footer {
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private Footer() {}

    static byte[] bytes(
            List<TableColumn> columns, List<TableWriter.RowGroup> groups, long rows, SortedMap<String, String> told) {
        CompactWriter out = new CompactWriter().whole32(1, 1);
        out.list(2, CompactWriter.STRUCT, columns.size() + 1);
        out.beginElement().text(4, "upline").whole32(5, columns.size()).end();
        for (TableColumn column : columns) {
            out.beginElement()
                    .whole32(1, column.kind().physical)
                    .whole32(3, column.optional() ? OPTIONAL : REQUIRED)
                    .text(4, column.name());
            column.kind().declare(out);
            out.end();
        }
        out.whole64(3, rows);
        out.list(4, CompactWriter.STRUCT, groups.size());
        groups.forEach(group -> group(out, group));
        out.list(5, CompactWriter.STRUCT, told.size());
        told.forEach((key, value) ->
                out.beginElement().text(1, key).text(2, WholeText.of(value)).end());
        return out.text(6, "upline").bytes();
    }

    private static void group(CompactWriter out, TableWriter.RowGroup group) {
        out.beginElement();
        out.list(1, CompactWriter.STRUCT, group.columns().size());
        long plain = 0;
        for (ColumnChunk.Written chunk : group.columns()) {
            plain += chunk.plainSize();
            out.beginElement().whole64(2, chunk.offset());
            out.begin(3).whole32(1, chunk.column().kind().physical);
            out.list(2, CompactWriter.INT32, 2);
            out.element(PLAIN);
            out.element(RLE);
            out.list(3, CompactWriter.BINARY, 1);
            out.element(chunk.column().name());
            out.whole32(4, chunk.codec().number)
                    .whole64(5, chunk.rows())
                    .whole64(6, chunk.plainSize())
                    .whole64(7, chunk.packedSize())
                    .whole64(9, chunk.offset());
            out.end().end();
        }
        out.whole64(2, plain).whole64(3, group.rows()).end();
    }
}

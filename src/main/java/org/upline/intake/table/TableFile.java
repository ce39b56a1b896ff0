package org.upline.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A file that may hold a table. What it is, is told by its first bytes and never by its name: many a ".xls" is text.
 *
 * @param encoding name of the character set, or {@code XLSX} or {@code XLS}
 * @param views the ways to read it; which is right shows in where the column names are found
 * @param empty true if the file has no bytes beyond a byte order mark
 */
public record TableFile(String encoding, List<TableView> views, boolean empty) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * Looks at the first bytes, and for text finds its encoding.
     *
     * @param name of the file, for messages
     * @param encoding the character set the user names, or null to find it
     * @throws UplineException if the file cannot be read, or is of a sort that is not a table
     */
    public static TableFile of(Path file, String name, @Nullable String encoding) {
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(4);
            }
            if (Arrays.equals(start, ZIP)) {
                return new TableFile("XLSX", Workbook.sheets(file, name), false);
            }
            if (Arrays.equals(start, OLE2)) {
                return new TableFile("XLS", OldWorkbook.sheets(file, name), false);
            }
            Decoding decoding = Decoding.of(file, name, encoding);
            List<TableView> views = new ArrayList<>(HtmlTables.views(file, name, decoding));
            views.addAll(TextRows.views(file, name, decoding));
            return new TableFile(
                    decoding.charset().name(), List.copyOf(views), Files.size(file) <= decoding.markBytes());
        } catch (IOException unreadable) {
            throw new UplineException(
                    Message.of("intake.unreadable", name, String.valueOf(unreadable.getMessage())), unreadable);
        }
    }
}

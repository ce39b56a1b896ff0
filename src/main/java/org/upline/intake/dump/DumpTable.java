package org.upline.intake.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.RecognisedTable;

/**
 * A table of a dump.
 *
 * @param columns in the order of CREATE TABLE, else of the first INSERT; empty where neither names them
 * @param rows how many rows all INSERTs together hold
 * @param named true if its meaning is told by its name, false if by its columns
 * @param understood what its columns mean for a table of its meaning; for one of no known meaning, for a member list
 * @param missing groups of fields of which it needs one and has none
 */
public record DumpTable(
        String name,
        List<String> columns,
        int rows,
        DumpMeaning meaning,
        boolean named,
        RecognisedTable understood,
        List<List<String>> missing) {
    public DumpTable {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /** As what it can be read; null if its meaning is not known. */
    public @Nullable MappedKind kind() {
        return meaning.kind();
    }

    /** Whether it can be read as what it seems to hold, and holds something. */
    public boolean isReadable() {
        return kind() != null && missing.isEmpty() && rows > 0;
    }
}

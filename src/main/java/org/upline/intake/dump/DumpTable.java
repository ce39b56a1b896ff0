package org.upline.intake.dump;

import java.util.List;
import org.upline.intake.format.RecognisedTable;

/**
 * A table of a dump.
 *
 * @param columns in the order of CREATE TABLE, else of the first INSERT; empty where neither names them
 * @param rows how many rows all INSERTs together hold
 * @param asMembers what its columns mean if it is read as a member list
 * @param missing groups of names of which a member list needs one and which it has not
 */
public record DumpTable(
        String name,
        List<String> columns,
        int rows,
        DumpMeaning meaning,
        RecognisedTable asMembers,
        List<String> missing) {
    public DumpTable {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
    }
}

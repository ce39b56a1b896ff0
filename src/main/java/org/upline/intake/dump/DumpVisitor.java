package org.upline.intake.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told of the tables and rows of a dump in their order. */
interface DumpVisitor {
    /** A CREATE TABLE. */
    void table(String name, List<String> columns);

    /** Whether the values of the table's rows are wanted. */
    boolean wants(String table);

    /**
     * A row of an INSERT.
     *
     * @param columns the column list of the INSERT; null where it has none
     * @param values null unless wanted
     * @param line where the row starts
     */
    void row(String table, @Nullable List<String> columns, @Nullable List<String> values, int line);
}

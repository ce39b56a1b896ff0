package org.upline.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;

/**
 * Writes results so that {@code import tables} takes them: sorted by their key, which is the first column, and with the version,
 * the case and its generation in every file. What the program's small reader does not know is switched off: dictionaries, and
 * codecs other than GZIP.
 */
public final class ResultTables {
    private static final List<String> KEYS = List.of("member", "person", "account", "transfer");

    private final CaseTables.Identity identity;
    private final String folder;

    public ResultTables(CaseTables.Identity identity, String folder) {
        this.identity = identity;
        this.folder = folder;
    }

    /**
     * Writes one.
     *
     * @param name of the table: letters, digits and hyphens
     * @param rows whose first column is the key: {@code member}, {@code person}, {@code account} or {@code transfer}, each
     *     value once; a table about something else is written as well, and not taken back
     * @param rule by what it was counted, for the reader
     */
    public void write(String name, Dataset<Row> rows, String rule) {
        String first = rows.columns()[0];
        Metadata told = new MetadataBuilder()
                .putString("upline.schema", CaseTables.SCHEMA)
                .putString("upline.table", name)
                .putString("upline.case", identity.caseName())
                .putString("upline.generation", identity.generation())
                .putString("upline.key", KEYS.contains(first) ? first : "")
                .putString("upline.rule", rule)
                .build();
        Column[] columns = Arrays.stream(rows.columns())
                .map(column -> column.equals(first) ? col(column).as(column, told) : col(column))
                .toArray(Column[]::new);
        rows.orderBy(first)
                .select(columns)
                .write()
                .option("compression", "gzip")
                .option("parquet.enable.dictionary", "false")
                .option("parquet.writer.version", "PARQUET_1_0")
                .parquet(new Path(folder, name + ".parquet").toString());
    }
}

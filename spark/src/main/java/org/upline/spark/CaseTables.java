package org.upline.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructType;

/**
 * The tables that {@code export tables} wrote, or a run of this module; docs/tables.md tells what they hold.
 *
 * @param identity of which case they are
 */
public record CaseTables(SparkSession spark, String folder, Identity identity) {
    /** The version of the tables this module reads and writes. */
    public static final String SCHEMA = "2";

    private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    /** Of which case tables are, and of which state of it; results carry it back. */
    public record Identity(String caseName, String generation) {}

    /**
     * Opens tables.
     *
     * @throws IllegalArgumentException if they are not of this version
     */
    public static CaseTables open(SparkSession spark, String folder) {
        Map<String, String> told =
                footer(spark.sparkContext().hadoopConfiguration(), new Path(folder, "members.parquet"));
        String schema = told.get("upline.schema");
        if (!SCHEMA.equals(schema)) {
            throw new IllegalArgumentException(
                    folder + ": tables of version " + schema + ", this program reads version " + SCHEMA);
        }
        return new CaseTables(spark, folder, new Identity(told.get("upline.case"), told.get("upline.generation")));
    }

    /** What the first file of a table says of itself, whoever wrote it. */
    private static Map<String, String> footer(Configuration settings, Path table) {
        try {
            FileSystem files = table.getFileSystem(settings);
            Path file = table;
            if (files.getFileStatus(table).isDirectory()) {
                file = Arrays.stream(files.listStatus(table))
                        .map(FileStatus::getPath)
                        .filter(part -> part.getName().endsWith(".parquet"))
                        .sorted()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(table + ": no Parquet file"));
            }
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, settings))) {
                Map<String, String> told = reader.getFileMetaData().getKeyValueMetaData();
                return told.containsKey(SPARK_SCHEMA) ? ofSpark(told.get(SPARK_SCHEMA)) : told;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spark lets a program speak through the metadata of columns only; results carry theirs on the first. */
    private static Map<String, String> ofSpark(String json) {
        StructType schema = (StructType) StructType.fromJson(json);
        Metadata told = schema.fields()[0].metadata();
        return Map.of(
                "upline.schema", told.getString("upline.schema"),
                "upline.case", told.getString("upline.case"),
                "upline.generation", told.getString("upline.generation"));
    }

    /** What the program says of a table under that name; empty if it says nothing. */
    String told(String table, String name) {
        Configuration settings = spark.sparkContext().hadoopConfiguration();
        return footer(settings, new Path(folder, table + ".parquet")).getOrDefault(name, "");
    }

    /** Opens one of members, persons, accounts, transfers. */
    public Dataset<Row> table(String name) {
        return spark.read().parquet(new Path(folder, name + ".parquet").toString());
    }

    /** The places of accounts with these numbers. */
    Dataset<Row> accountsNumbered(List<String> numbers) {
        Dataset<Row> found = table("accounts")
                .filter(org.apache.spark.sql.functions.col("number").isin(numbers.toArray()));
        if (found.count() != numbers.size()) {
            throw new IllegalArgumentException("not all of these are accounts of the case: " + numbers);
        }
        return found.select("account");
    }
}

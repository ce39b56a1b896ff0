package org.upline.spark;

import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where the rows between two rounds are kept, as Parquet. A round begins from files and not from the plan of all rounds before
 * it, so plans stay short, and an executor that is lost costs one round and not the run. Rounds that are done with are deleted.
 */
final class KeptRows implements AutoCloseable {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final SparkSession spark;
    private final Path folder;
    private final AtomicInteger next = new AtomicInteger();

    private KeptRows(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** @param work folder that every executor can write to: HDFS, an object store, or a disk that all share */
    static KeptRows in(SparkSession spark, String work) {
        return new KeptRows(spark, new Path(work, spark.sparkContext().applicationId() + "-" + RUNS.incrementAndGet()));
    }

    /** In a folder for temporary files; for a single machine. */
    static KeptRows temporary(SparkSession spark) {
        try {
            return new KeptRows(
                    spark, new Path(Files.createTempDirectory("upline-rounds").toUri()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Computes the rows now, keeps them, and gives them as they lie there. */
    Dataset<Row> keep(Dataset<Row> rows) {
        String place = new Path(folder, String.valueOf(next.incrementAndGet())).toString();
        rows.write().option("compression", "lz4_raw").parquet(place);
        return spark.read().schema(rows.schema()).parquet(place);
    }

    /** Deletes kept rows that nothing is computed from any more. */
    void forget(Dataset<Row> kept) {
        for (String file : kept.inputFiles()) {
            delete(new Path(file).getParent());
            return;
        }
    }

    private void delete(Path path) {
        try {
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            files.delete(path, true);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}

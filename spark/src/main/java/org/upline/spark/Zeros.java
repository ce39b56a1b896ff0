package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sums of which nothing was found are nothing, and not unknown. */
final class Zeros {
    private Zeros() {}

    static Dataset<Row> filled(Dataset<Row> rows, List<String> sums) {
        Dataset<Row> filled = rows;
        for (String name : sums) {
            filled = filled.withColumn(name, coalesce(col(name), lit(0L)));
        }
        return filled;
    }
}

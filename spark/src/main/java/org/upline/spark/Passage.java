package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** For each who is taken out of the forest, the nearest above him who stays; by pointer doubling among those taken out. */
final class Passage {
    private Passage() {}

    /**
     * @param leaving those taken out: {@code member}, {@code parent}
     * @return {@code member}, {@code kept}: who stays, null if nobody above does
     */
    static Dataset<Row> through(Dataset<Row> leaving, KeptRows kept) {
        Dataset<Row> at = kept.keep(leaving.select(col("member"), col("parent").as("kept")));
        while (true) {
            Dataset<Row> there =
                    at.select(col("member").as("place"), col("kept").as("further"));
            Dataset<Row> next = kept.keep(at.join(there, col("kept").equalTo(col("place")), "left")
                    .select(
                            col("member"),
                            when(col("place").isNull(), col("kept"))
                                    .otherwise(col("further"))
                                    .as("kept"),
                            col("place").isNotNull().as("moved")));
            boolean done = next.filter(col("moved")).isEmpty();
            at = next.select("member", "kept");
            if (done) {
                return at;
            }
        }
    }
}

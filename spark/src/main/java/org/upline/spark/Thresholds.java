package org.upline.spark;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The numeric thresholds of the law for each unit, inclusive (以上包括本数), as far as they ask for no prior penalty. Sources:
 * Criminal Law art. 224-1; 公通字〔2013〕37号. They say that a number is reached, nothing about guilt.
 *
 * @param headcount heads of {@code base}
 * @param levels levels of {@code base}
 * @param seriousHeadcount of {@code serious.people}
 * @param seriousMoneyFen of {@code serious.money}: fees of all below
 */
public record Thresholds(long headcount, long levels, long seriousHeadcount, long seriousMoneyFen) {
    public static final Thresholds STANDARD = new Thresholds(30, 3, 120, 250_000_000);

    /** Adds {@code reachesBase}, {@code reachesSeriousPeople}, {@code reachesSeriousMoney}. */
    Dataset<Row> added(Dataset<Row> figures) {
        return figures.withColumn(
                        "reachesBase",
                        col("legalHeadcount")
                                .geq(headcount)
                                .and(col("legalLevels").geq(levels)))
                .withColumn("reachesSeriousPeople", col("legalHeadcount").geq(seriousHeadcount))
                .withColumn("reachesSeriousMoney", col("downlineFeesFen").geq(seriousMoneyFen));
    }
}

package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts by a rule: repairs the forest, takes out the excluded, folds positions into persons, and takes the figures.
 *
 * <p>A person stands where his shallowest kept position stands (ties: earliest join time, then smallest id), under the person
 * who holds that position's parent; all that any of his positions recruited hangs on him.
 *
 * @param forest of all members, before exclusion and folding
 * @param figures what {@link SubtreeFigures} gives, with {@code member}, the position that stands for the unit
 */
record UnitForest(Forest forest, Dataset<Row> figures) {
    /**
     * @param members the member table
     * @param persons {@code member}, {@code person}
     */
    static UnitForest count(Dataset<Row> members, Dataset<Row> persons, CountingRule rule, KeptRows kept) {
        Forest forest = Forest.of(members, rule, kept);
        Dataset<Row> standing = forest.rows();
        if (!rule.exclude().isEmpty()) {
            Dataset<Row> excluded = kept.keep(forest.excluded(members, rule));
            Climb climb = Climb.from(forest.without(excluded, kept), kept);
            standing = climb.rows()
                    .select(col("member"), col("parent"), col("steps").plus(1).as("level"));
        }
        return new UnitForest(
                forest,
                rule.persons() ? ofPersons(standing, members, persons, kept) : ofAccounts(standing, members, kept));
    }

    private static Dataset<Row> ofAccounts(Dataset<Row> standing, Dataset<Row> members, KeptRows kept) {
        Dataset<Row> units = standing.join(members.select("member", "feeFen"), "member")
                .select(col("member").as("unit"), col("parent"), col("feeFen"));
        return SubtreeFigures.of(units, kept).withColumn("member", col("unit"));
    }

    private static Dataset<Row> ofPersons(
            Dataset<Row> standing, Dataset<Row> members, Dataset<Row> persons, KeptRows kept) {
        Column order =
                struct(col("level"), col("joined").isNull().as("late"), col("joined"), col("member"), col("parent"));
        Dataset<Row> shallowest = kept.keep(standing.join(members.select("member", "joined", "feeFen"), "member")
                .join(persons, "member")
                .groupBy("person")
                .agg(min(order).as("stands"), sum("feeFen").as("feeFen"))
                .select(
                        col("person").as("unit"),
                        col("stands").getField("member").as("member"),
                        col("stands").getField("parent").as("above"),
                        col("feeFen")));
        Dataset<Row> holders =
                persons.select(col("member").as("above"), col("person").as("parent"));
        Dataset<Row> units = shallowest
                .join(holders, shallowest.col("above").equalTo(holders.col("above")), "left")
                .select(col("unit"), col("parent"), col("feeFen"));
        return SubtreeFigures.of(units, kept).join(shallowest.select("unit", "member"), "unit");
    }
}

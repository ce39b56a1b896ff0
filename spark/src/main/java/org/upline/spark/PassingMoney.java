package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How money passes through accounts: what left unseen, how long it stays, and how much passes within hours.
 *
 * <p>What left unseen is a sum. The rest depends on the order of payments: an account's movements go sorted through one task (the
 * sort spills to disk), which remembers 16 bytes for each payment that waits to be paid out. So only those accounts go that sums
 * leave open.
 */
final class PassingMoney {
    static final StructType OUTCOME = new StructType()
            .add("account", DataTypes.LongType)
            .add("dwellHundredths", DataTypes.LongType, true)
            .add("passedFen", DataTypes.LongType);

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);

    private PassingMoney() {}

    /** What came in (above zero) and went out (below), each on its account. */
    private static Dataset<Row> movements(Dataset<Row> moved) {
        return moved.select(
                        col("payee").as("account"),
                        col("transfer"),
                        col("time"),
                        col("amountFen").as("changeFen"))
                .union(moved.select(col("payer"), col("transfer"), col("time"), expr("-amountFen")));
    }

    /**
     * Money that left though no row says so: the opening balance and all that moved up to a minute after the time of the last
     * balance, less that balance. Nothing where a balance is not known or not in yuan, or the statement is not there.
     *
     * @return {@code account}, {@code unseenOutFen}, {@code openingFen}, {@code until}; those with any
     */
    static Dataset<Row> unseen(Dataset<Row> accounts, Dataset<Row> moved) {
        Dataset<Row> told = accounts.filter(expr("obtained AND currency IN ('', 'CNY') AND openingFen IS NOT NULL"
                        + " AND balanceFen IS NOT NULL AND balanceTime IS NOT NULL"))
                .select(
                        col("account"),
                        col("openingFen"),
                        col("balanceFen"),
                        expr("balanceTime + INTERVAL 60 SECOND").as("until"));
        Dataset<Row> sums = movements(moved)
                .join(told, "account")
                .filter(col("time").leq(col("until")))
                .groupBy("account")
                .agg(sum("changeFen").as("changeFen"));
        return told.join(sums, new String[] {"account"}, "left")
                .withColumn("unseenOutFen", expr("openingFen + coalesce(changeFen, 0L) - balanceFen"))
                .filter(col("unseenOutFen").gt(0))
                .select("account", "unseenOutFen", "openingFen", "until");
    }

    /**
     * Goes through the movements of some accounts.
     *
     * @param some {@code account}: those to look at; one without movements is not told of
     * @param unseen as {@link #unseen} gives it
     * @return the columns of {@link #OUTCOME}
     */
    static Dataset<Row> of(
            Dataset<Row> accounts, Dataset<Row> moved, Dataset<Row> some, Dataset<Row> unseen, PartRules rules) {
        Dataset<Row> moves = movements(moved).join(some, new String[] {"account"}, "leftsemi");
        Dataset<Row> missing = unseen.join(some, new String[] {"account"}, "leftsemi");
        Dataset<Row> known = accounts.select("account", "openingLotFen")
                .join(some, new String[] {"account"}, "leftsemi")
                .join(missing.join(after(moves, missing), "account"), new String[] {"account"}, "left")
                .select(
                        col("account"),
                        col("openingLotFen"),
                        coalesce(col("unseenOutFen"), lit(0L)).as("unseenOutFen"),
                        coalesce(col("after"), lit(-1L)).as("after"));
        long seconds = rules.decimal("transit.maxDwellHours")
                .min(MOST_HOURS)
                .multiply(BigDecimal.valueOf(3600))
                .longValue();
        return moves.join(known, "account")
                .select(
                        col("account"),
                        col("openingLotFen"),
                        col("unseenOutFen"),
                        col("after"),
                        col("transfer"),
                        col("changeFen").gt(0).as("incoming"),
                        expr("abs(changeFen)").as("fen"),
                        expr("timestampdiff(SECOND, timestamp_ntz'1970-01-01 00:00:00', time)")
                                .as("second"))
                .repartition(col("account"))
                .sortWithinPartitions("account", "transfer")
                .mapPartitions(new PassingTurns(seconds), Encoders.row(OUTCOME));
    }

    /**
     * The earliest moment at which it can have left: right after the last movement that leaves less than it.
     *
     * @return {@code account}, {@code after}: −1 if before all
     */
    private static Dataset<Row> after(Dataset<Row> moves, Dataset<Row> missing) {
        Dataset<Row> short_ = moves.join(missing, "account")
                .filter(col("time").leq(col("until")))
                .withColumn(
                        "runFen",
                        sum("changeFen")
                                .over(Window.partitionBy("account")
                                        .orderBy("transfer")
                                        .rowsBetween(Window.unboundedPreceding(), Window.currentRow())))
                .filter(expr("openingFen + runFen < unseenOutFen"))
                .groupBy("account")
                .agg(max("transfer").as("last"));
        return missing.select("account")
                .join(short_, new String[] {"account"}, "left")
                .select(col("account"), coalesce(col("last"), lit(-1L)).as("after"));
    }
}

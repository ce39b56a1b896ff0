package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many paid what looks like an entry fee into each account, and how much that was: what one account paid into another on one
 * day, if it adds up to fees of the payer's in the member list, or as far as its summary says so. Who pays into an account of his
 * own is left out; members are counted as persons, all others as accounts.
 *
 * <p>Sums that fees add up to are a table of their own, and payments find theirs by person and amount: a person with ten thousand
 * positions is ten thousand rows and no list.
 */
final class EntryFees {
    private static final long MOST_FEES_COMBINED = 8;

    private EntryFees() {}

    /**
     * @param members with {@code person}, {@code feeFen}
     * @param accounts with {@code account}, {@code person}
     * @param looked {@code account}: where fees are looked for
     * @return {@code account}, {@code feePayers}, {@code feeFen}; those with any
     */
    static Dataset<Row> of(
            Dataset<Row> members, Dataset<Row> accounts, Dataset<Row> moved, Dataset<Row> looked, PartRules rules) {
        Dataset<Row> payees = looked.join(accounts, "account")
                .select(col("account").as("payee"), col("person").as("payeePerson"));
        Dataset<Row> payers =
                accounts.select(col("account").as("payer"), col("person").as("payerPerson"));
        Column word =
                when(rules.said("fee.words", col("memo")), col("amountFen")).otherwise(0L);
        Dataset<Row> days = moved.join(looked.select(col("account").as("payee")), new String[] {"payee"}, "leftsemi")
                .groupBy(col("payee"), col("payer"), to_date(col("time")).as("day"))
                .agg(sum("amountFen").as("dayFen"), sum(word).as("saidFen"));
        Column mayUseWord =
                lit(rules.yes("fee.unknownPayers")).or(col("payerPerson").isNotNull());
        Column like = when(col("sumFen").isNotNull(), col("dayFen"))
                .when(mayUseWord, col("saidFen"))
                .otherwise(0L);
        return days.join(payers, "payer")
                .join(payees, "payee")
                .filter(col("payerPerson").isNull().or(not(col("payerPerson").eqNullSafe(col("payeePerson")))))
                .join(
                        sums(members),
                        col("payerPerson")
                                .equalTo(col("person"))
                                .and(col("dayFen").equalTo(col("sumFen"))),
                        "left")
                .withColumn("likeFen", like)
                .filter(col("likeFen").gt(0))
                .groupBy(
                        col("payee").as("account"),
                        coalesce(col("payerPerson"), expr("-1 - payer")).as("who"))
                .agg(sum("likeFen").as("fen"))
                .groupBy("account")
                .agg(count(lit(1)).as("feePayers"), sum("fen").as("feeFen"));
    }

    /**
     * What a person's fees add up to, each sum once: any of them together, of a person with up to eight; of one with more, several
     * equal ones, or all.
     *
     * @return {@code person}, {@code sumFen}
     */
    static Dataset<Row> sums(Dataset<Row> members) {
        Dataset<Row> equal = members.filter(col("feeFen").gt(0))
                .groupBy("person", "feeFen")
                .agg(count(lit(1)).as("times"));
        Dataset<Row> fees = equal.groupBy("person")
                .agg(sum("times").as("n"), sum(expr("feeFen * times")).as("totalFen"));
        Dataset<Row> few = members.filter(col("feeFen").gt(0))
                .join(fees.filter(col("n").leq(MOST_FEES_COMBINED)), "person")
                .groupBy("person")
                .agg(expr("collect_list(feeFen)").as("fees"))
                .select(
                        col("person"),
                        explode(expr("aggregate(fees, array(0L), (sums, fee) -> "
                                        + "array_distinct(concat(sums, transform(sums, one -> one + fee))))"))
                                .as("sumFen"));
        Dataset<Row> many = fees.filter(col("n").gt(MOST_FEES_COMBINED));
        Dataset<Row> runs = equal.join(many, "person")
                .select(
                        col("person"),
                        explode(expr("transform(sequence(1L, times), k -> k * feeFen)"))
                                .as("sumFen"));
        return few.union(runs).union(many.select("person", "totalFen")).distinct();
    }
}

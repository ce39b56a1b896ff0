package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Accounts and the transfers in yuan between them. Transfers are first summed by pair of accounts; all else is counted on the
 * pairs, of which a busy account has as many as partners and not as many as payments.
 *
 * @param accounts the account table
 * @param pairs {@code payer}, {@code payee}, {@code fen}, {@code transfers}, {@code first}, {@code last}; payments to oneself are
 *     among them
 */
record MoneyNetwork(Dataset<Row> accounts, Dataset<Row> pairs) {
    static MoneyNetwork of(Dataset<Row> accounts, Dataset<Row> transfers, KeptRows kept) {
        return new MoneyNetwork(
                accounts,
                kept.keep(transfers
                        .filter(col("yuan"))
                        .groupBy("payer", "payee")
                        .agg(
                                sum("amountFen").as("fen"),
                                count(lit(1)).as("transfers"),
                                min("time").as("first"),
                                max("time").as("last"))));
    }

    /**
     * What each account took in and paid out; payments to itself are left out.
     *
     * @return {@code account}, {@code inFen}, {@code outFen}, {@code inCount}, {@code outCount}, {@code payers}, {@code payees},
     *     {@code counterparties}, {@code memberCounterparties}: held by persons of the scheme other than its own holder
     */
    Dataset<Row> profiles() {
        Dataset<Row> others = pairs.filter(col("payer").notEqual(col("payee")));
        Dataset<Row> sides = others.select(
                        col("payee").as("account"),
                        col("payer").as("partner"),
                        col("fen").as("inFen"),
                        lit(0L).as("outFen"),
                        col("transfers").as("inCount"),
                        lit(0L).as("outCount"))
                .union(others.select(col("payer"), col("payee"), lit(0L), col("fen"), lit(0L), col("transfers")));
        Dataset<Row> dealings = sides.groupBy("account", "partner")
                .agg(
                        sum("inFen").as("inFen"),
                        sum("outFen").as("outFen"),
                        sum("inCount").as("inCount"),
                        sum("outCount").as("outCount"));
        Dataset<Row> holders =
                accounts.select(col("account").as("held"), col("person").as("partnerPerson"));
        Dataset<Row> own =
                accounts.select(col("account").as("profiled"), col("person").as("ownPerson"));
        Dataset<Row> sums = dealings.join(holders, col("partner").equalTo(col("held")))
                .join(own, col("account").equalTo(col("profiled")))
                .groupBy("account")
                .agg(
                        sum("inFen").as("inFen"),
                        sum("outFen").as("outFen"),
                        sum("inCount").as("inCount"),
                        sum("outCount").as("outCount"),
                        count(when(col("inCount").gt(0), 1)).as("payers"),
                        count(when(col("outCount").gt(0), 1)).as("payees"),
                        count(lit(1)).as("counterparties"),
                        count(when(
                                        col("partnerPerson")
                                                .isNotNull()
                                                .and(col("ownPerson")
                                                        .isNull()
                                                        .or(col("ownPerson").notEqual(col("partnerPerson")))),
                                        1))
                                .as("memberCounterparties"));
        Dataset<Row> all = accounts.select("account").join(sums, new String[] {"account"}, "left");
        for (String column : sums.columns()) {
            all = column.equals("account") ? all : all.withColumn(column, coalesce(col(column), lit(0L)));
        }
        return all;
    }

    /**
     * Money between groups of accounts, in yuan, payments within a group among them.
     *
     * @param by a column of the account table; accounts without one are one group, null
     * @return {@code fromGroup}, {@code toGroup}, {@code amountFen}, {@code transfers}, {@code first}, {@code last}
     */
    Dataset<Row> flows(String by) {
        Dataset<Row> from = accounts.select(col("account").as("payerIs"), col(by).as("fromGroup"));
        Dataset<Row> to = accounts.select(col("account").as("payeeIs"), col(by).as("toGroup"));
        return pairs.join(from, col("payer").equalTo(col("payerIs")))
                .join(to, col("payee").equalTo(col("payeeIs")))
                .groupBy("fromGroup", "toGroup")
                .agg(
                        sum("fen").as("amountFen"),
                        sum("transfers").as("transfers"),
                        min("first").as("first"),
                        max("last").as("last"));
    }

    /** Who has dealings with whom, once each way, without payments to oneself: {@code one}, {@code other}. */
    Dataset<Row> ties() {
        Dataset<Row> others = pairs.filter(col("payer").notEqual(col("payee")));
        return others.select(col("payer").as("one"), col("payee").as("other"))
                .union(others.select(col("payee"), col("payer")))
                .distinct();
    }
}

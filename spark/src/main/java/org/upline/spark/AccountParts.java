package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The part each account seems to play (归集, 发放, 过账, 出口, …), and the figures it has it by: a lead, no finding. By the program's
 * rules and its limits, which the tables bring along. What is told beside parts and decides none (signs, scores) is not here.
 *
 * @param rows {@code account}, {@code part}, {@code decidedBy} (the figure that decided, by its name in the program's reasons), {@code
 *     platform}, {@code supplier}, then figures
 * @param rounds how often money was followed one step further
 */
record AccountParts(Dataset<Row> rows, int rounds) {
    private static final List<String> SCHEME = List.of("fromSchemeFen", "schemeInFen", "schemeOutFen", "supplyFen");

    static AccountParts of(CaseTables tables, PartRules rules, KeptRows kept) {
        Dataset<Row> accounts = tables.table("accounts");
        Dataset<Row> moved = tables.table("transfers")
                .filter(col("yuan").and(col("payer").notEqual(col("payee"))))
                .select("transfer", "payer", "payee", "amountFen", "time", "memo");
        Dealings dealings = Dealings.of(accounts, moved, rules, kept);
        AccountEvidence evidence = AccountEvidence.of(tables.table("members"), accounts, moved, dealings, rules, kept);
        SchemeMoney scheme = SchemeMoney.follow(evidence, dealings.rows(), rules, kept);
        Dataset<Row> sums = schemeSums(dealings.rows(), scheme.keys());
        Dataset<Row> rows = Zeros.filled(
                evidence.rows()
                        .join(scheme.keys(), new String[] {"account"}, "left")
                        .join(sums, new String[] {"account"}, "left"),
                SCHEME);
        long collected = evidence.collectedFen() == null ? 0 : evidence.collectedFen();
        return new AccountParts(kept.keep(named(rows, collected, rules)), scheme.rounds());
    }

    /** What each account got from keys and paid to them. */
    private static Dataset<Row> schemeSums(Dataset<Row> dealings, Dataset<Row> keys) {
        Dataset<Row> got = SchemeMoney.paid(dealings, keys)
                .select(
                        col("payee").as("account"),
                        col("fen").as("fromSchemeFen"),
                        when(col("part").equalTo("paying"), 0L)
                                .otherwise(col("fen"))
                                .as("schemeInFen"),
                        lit(0L).as("schemeOutFen"),
                        col("supplyFen"));
        Dataset<Row> gave = dealings.join(keys.select(col("account").as("payee")), new String[] {"payee"}, "leftsemi")
                .select(col("payer"), lit(0L), lit(0L), col("fen"), lit(0L));
        return got.union(gave)
                .groupBy("account")
                .agg(
                        sum("fromSchemeFen").as("fromSchemeFen"),
                        sum("schemeInFen").as("schemeInFen"),
                        sum("schemeOutFen").as("schemeOutFen"),
                        sum("supplyFen").as("supplyFen"));
    }

    private static Dataset<Row> named(Dataset<Row> rows, long collectedFen, PartRules rules) {
        Column without = when(col("kind").equalTo("cash"), "cash")
                .when(col("member"), "member")
                .otherwise("other");
        Column suppliedFen = when(col("part").notEqual("other"), 0L)
                .when(rules.said("supplier.holderWords", col("holder")), col("fromSchemeFen"))
                .otherwise(col("supplyFen"));
        Column supplier = col("supplierFen")
                .gt(0)
                .and(rules.atLeast(col("supplierFen"), "supplier.minPercent", col("fromSchemeFen")));
        Column open = col("part")
                .equalTo("other")
                .or(lit(rules.yes("exit.members")).and(col("part").equalTo("member")));
        Column takesOut = col("schemeInFen")
                .geq(Math.max(1, rules.whole("exit.minSchemeInFen")))
                .and(rules.atLeast(col("schemeInFen"), "exit.minShareOfCollectedPercent", lit(collectedFen)))
                .and(rules.atMost(col("schemeOutFen"), "exit.maxBackPercent", col("inFen")));
        return rows.withColumn("part", coalesce(col("part"), without))
                .withColumn("supplierFen", suppliedFen)
                .withColumn("supplier", supplier)
                .withColumn(
                        "part",
                        when(open.and(takesOut).and(not(col("supplier"))), "exit")
                                .otherwise(col("part")))
                .withColumn("decidedBy", decidedBy())
                .withColumn("dwellHours", col("dwellHundredths").divide(100.0))
                .select(
                        "account",
                        "part",
                        "decidedBy",
                        "platform",
                        "supplier",
                        "inFen",
                        "outFen",
                        "payers",
                        "payees",
                        "ownInFen",
                        "ownOutFen",
                        "memberPayers",
                        "memberInFen",
                        "memberPayees",
                        "memberOutFen",
                        "feePayers",
                        "feeFen",
                        "bonusWordFen",
                        "wageWordFen",
                        "fromSchemeFen",
                        "schemeInFen",
                        "schemeOutFen",
                        "supplierFen",
                        "unseenOutFen",
                        "balanceFen",
                        "dwellHours",
                        "passedFen");
    }

    private static Column decidedBy() {
        return when(col("part").equalTo("cash"), "cashFen")
                .when(col("part").equalTo("collecting"), col("decidedHow"))
                .when(
                        col("part").equalTo("paying"),
                        when(col("toMembers"), "memberPayees").otherwise("payees"))
                .when(
                        col("part").equalTo("transit"),
                        when(col("obtained"), "dwellHours").otherwise("passedFen"))
                .when(col("part").equalTo("exit"), "schemeInFen")
                .when(col("part").equalTo("member"), "heldByMember")
                .otherwise("noKeyPart");
    }
}

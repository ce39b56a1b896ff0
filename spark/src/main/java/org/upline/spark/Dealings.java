package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What accounts have to do with each other and with members, in yuan, payments to oneself left out: the figures that parts are
 * given by. A payment counts as one of a member where his own circle of members is smaller than that of the account he deals
 * with, as everywhere in the program; members are counted as persons.
 *
 * <p>Transfers are first summed by pair of accounts, and all counting is by pair or by account and person with sums before the
 * shuffle: no account's rows have to pass through one task.
 *
 * @param rows {@code payer}, {@code payee}, {@code fen}, {@code supplyFen} (of it with a word for technical work), {@code
 *     payeePerson}; a pair of accounts each
 * @param figures {@code account} and {@link #SUMS}, of every account
 */
record Dealings(Dataset<Row> rows, Dataset<Row> figures) {
    static final List<String> SUMS = List.of(
            "inFen",
            "outFen",
            "payers",
            "payees",
            "ownInFen",
            "ownOutFen",
            "memberPayers",
            "memberPayees",
            "memberInFen",
            "memberOutFen",
            "bonusWordFen",
            "wageWordFen");

    /** The payer is a member in the eyes of the payee: held by a person of the scheme who does not hold both. */
    private static final Column FROM_MEMBER =
            col("payerPerson").isNotNull().and(not(col("payerPerson").eqNullSafe(col("payeePerson"))));

    private static final Column TO_MEMBER =
            col("payeePerson").isNotNull().and(not(col("payeePerson").eqNullSafe(col("payerPerson"))));

    private static final Column OWN =
            col("payerPerson").isNotNull().and(col("payerPerson").eqNullSafe(col("payeePerson")));

    /** @param moved {@code transfer}, {@code payer}, {@code payee}, {@code amountFen}, {@code memo}: in yuan, between two accounts */
    static Dealings of(Dataset<Row> accounts, Dataset<Row> moved, PartRules rules, KeptRows kept) {
        Dataset<Row> pairs = moved.groupBy("payer", "payee")
                .agg(
                        sum("amountFen").as("fen"),
                        sum(said(rules, "paying.words")).as("bonusWordFen"),
                        sum(said(rules, "employer.words")).as("wageWordFen"),
                        sum(said(rules, "supplier.words")).as("supplyFen"));
        Dataset<Row> held =
                kept.keep(pairs.join(persons(accounts, "payer"), "payer").join(persons(accounts, "payee"), "payee"));
        Dataset<Row> circles = kept.keep(circles(held));
        Dataset<Row> rows = kept.keep(held.join(circle(circles, "payer"), new String[] {"payer"}, "left")
                .join(circle(circles, "payee"), new String[] {"payee"}, "left")
                .withColumn("memberIn", FROM_MEMBER.and(smaller("payer", "payee")))
                .withColumn("memberOut", TO_MEMBER.and(smaller("payee", "payer")))
                .drop("payerCircle", "payeeCircle"));
        return new Dealings(rows, kept.keep(figures(accounts, rows)));
    }

    private static Column said(PartRules rules, String words) {
        return when(rules.said(words, col("memo")), col("amountFen")).otherwise(0L);
    }

    private static Dataset<Row> persons(Dataset<Row> accounts, String side) {
        return accounts.select(col("account").as(side), col("person").as(side + "Person"));
    }

    /** How many persons of the scheme each account was paid by, or paid, whichever are more; none is left out. */
    private static Dataset<Row> circles(Dataset<Row> held) {
        return heads(held.filter(FROM_MEMBER), "payee", "payerPerson", "n")
                .union(heads(held.filter(TO_MEMBER), "payer", "payeePerson", "n"))
                .groupBy("account")
                .agg(max("n").as("circle"));
    }

    private static Dataset<Row> heads(Dataset<Row> rows, String account, String person, String name) {
        return rows.select(col(account).as("account"), col(person).as("person"))
                .distinct()
                .groupBy("account")
                .agg(count(lit(1)).as(name));
    }

    private static Dataset<Row> circle(Dataset<Row> circles, String side) {
        return circles.select(col("account").as(side), col("circle").as(side + "Circle"));
    }

    private static Column smaller(String one, String other) {
        return coalesce(col(one + "Circle"), lit(0L)).lt(coalesce(col(other + "Circle"), lit(0L)));
    }

    private static Dataset<Row> figures(Dataset<Row> accounts, Dataset<Row> rows) {
        Column fen = col("fen");
        Dataset<Row> told = told(
                        rows,
                        "payee",
                        Map.of(
                                "inFen", fen,
                                "payers", lit(1L),
                                "ownInFen", where(OWN, fen),
                                "memberInFen", where(col("memberIn"), fen)))
                .union(told(
                        rows,
                        "payer",
                        Map.of(
                                "outFen", fen,
                                "payees", lit(1L),
                                "ownOutFen", where(OWN, fen),
                                "memberOutFen", where(col("memberOut"), fen),
                                "bonusWordFen", where(TO_MEMBER, col("bonusWordFen")),
                                "wageWordFen", where(TO_MEMBER, col("wageWordFen")))))
                .union(told(
                        heads(rows.filter(col("memberIn")), "payee", "payerPerson", "n"),
                        "account",
                        Map.of("memberPayers", col("n"))))
                .union(told(
                        heads(rows.filter(col("memberOut")), "payer", "payeePerson", "n"),
                        "account",
                        Map.of("memberPayees", col("n"))));
        Column[] sums = SUMS.stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
        Dataset<Row> summed = told.groupBy("account").agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
        return Zeros.filled(accounts.select("account").join(summed, new String[] {"account"}, "left"), SUMS);
    }

    private static Column where(Column condition, Column fen) {
        return when(condition, fen).otherwise(0L);
    }

    /** Rows that say something about accounts: what is not given is nothing. */
    private static Dataset<Row> told(Dataset<Row> rows, String account, Map<String, Column> given) {
        Column[] columns = new Column[SUMS.size() + 1];
        columns[0] = col(account).as("account");
        for (int i = 0; i < SUMS.size(); i++) {
            columns[i + 1] = given.getOrDefault(SUMS.get(i), lit(0L)).as(SUMS.get(i));
        }
        return rows.select(columns);
    }
}

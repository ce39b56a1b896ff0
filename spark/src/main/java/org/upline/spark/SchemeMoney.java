package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The accounts that work for the scheme: those that collect, and those its money reaches from there and that pay members or pass
 * money on. Where no account collects, those of which it is enough that they do so.
 *
 * <p>In rounds, each a step further from where it began. Only dealings between accounts that may come into question take part, so
 * rounds are small; sums only grow, so that the order does not matter, and a round that adds nobody is the last.
 *
 * @param keys {@code account}, {@code part}
 */
record SchemeMoney(Dataset<Row> keys, int rounds) {
    private static final Column TO_PAYING = col("part").equalTo("paying");

    static SchemeMoney follow(AccountEvidence evidence, Dataset<Row> dealings, PartRules rules, KeptRows kept) {
        Dataset<Row> asked = kept.keep(evidence.rows()
                .withColumn("begins", evidence.collectedFen() == null ? withoutCollectors() : lit(null))
                .withColumn("begins", when(col("collects"), "collecting").otherwise(col("begins")))
                // Nobody sees where its money comes from, but summaries say that it is the scheme's.
                .withColumn(
                        "begins",
                        when(col("begins").isNull().and(col("paysMembers")).and(col("told")), "paying")
                                .otherwise(col("begins")))
                .filter(col("begins")
                        .isNotNull()
                        .or(col("mayPlay").and(col("paysMembers").or(col("passes")))))
                .select("account", "inFen", "member", "paysMembers", "passes", "begins"));
        Dataset<Row> begin = asked.filter(col("begins").isNotNull())
                .select(col("account"), col("begins").as("part"));
        Dataset<Row> able = asked.filter(col("begins").isNull()).drop("begins");
        Dataset<Row> feeding =
                kept.keep(dealings.join(asked.select(col("account").as("payer")), new String[] {"payer"}, "leftsemi")
                        .join(able.select(col("account").as("payee")), new String[] {"payee"}, "leftsemi")
                        .select("payer", "payee", "fen"));
        Dataset<Row> keys = begin;
        long count = keys.count();
        for (int round = 1; ; round++) {
            Dataset<Row> next = kept.keep(begin.union(reached(able, feeding, keys, rules)));
            long now = next.count();
            if (now == count) {
                return new SchemeMoney(next, round);
            }
            count = now;
            keys = next;
        }
    }

    private static Column withoutCollectors() {
        return when(col("paysMembers").and(not(col("wages"))).or(col("paysByShape")), "paying")
                .when(col("mayPlay").and(not(col("member"))).and(col("passesInFull")), "transit");
    }

    /** Whom the money of these keys makes one. */
    private static Dataset<Row> reached(Dataset<Row> able, Dataset<Row> feeding, Dataset<Row> keys, PartRules rules) {
        Dataset<Row> fed = paid(feeding, keys)
                .groupBy(col("payee").as("account"))
                .agg(
                        sum("fen").as("fromSchemeFen"),
                        sum(when(TO_PAYING, 0L).otherwise(col("fen"))).as("schemeInFen"));
        Column pays = rules.atLeast(col("fromSchemeFen"), "paying.minSchemePercent", col("inFen"));
        Column enough = when(
                        col("member"),
                        rules.atLeast(col("schemeInFen"), "transit.minSchemePercentForMembers", col("inFen")))
                .otherwise(rules.atLeast(col("schemeInFen"), "transit.minSchemePercent", col("inFen")));
        Column part = when(col("paysMembers"), when(pays, "paying"))
                .when(col("schemeInFen").gt(0).and(enough).and(col("passes")), "transit");
        return able.join(fed, "account")
                .select(col("account"), part.as("part"))
                .filter(col("part").isNotNull());
    }

    /** What keys paid, with the part of the payer. */
    static Dataset<Row> paid(Dataset<Row> dealings, Dataset<Row> keys) {
        return dealings.join(keys.select(col("account").as("payer"), col("part")), "payer");
    }
}

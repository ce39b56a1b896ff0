package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the rules of parts look at, a row for each account, and what they say of it before the scheme's money is followed. The
 * names are those of the program's rules, which tell what each is for.
 *
 * @param rows {@code account}, its figures, {@code numbered}, {@code member}, {@code platform}, {@code paysMembers}, {@code told},
 *     {@code wages}, {@code collects}, {@code paysByShape}, {@code decidedHow} (by which a collecting account is one), {@code
 *     dwellHundredths} and {@code passedFen} where sums leave open whether money passes, {@code passes}, {@code passesInFull}
 * @param collectedFen what all collecting accounts took in; null if there is none
 */
record AccountEvidence(Dataset<Row> rows, Long collectedFen) {
    private static final Column OTHERS_IN = col("inFen").minus(col("ownInFen"));
    private static final Column OTHERS_OUT = col("outFen").minus(col("ownOutFen"));
    private static final Column LESS = least(col("inFen"), col("outFen"));
    private static final Column MORE = greatest(col("inFen"), col("outFen"));
    private static final Column GONE = col("outFen").plus(col("unseenOutFen"));

    static AccountEvidence of(
            Dataset<Row> members,
            Dataset<Row> accounts,
            Dataset<Row> moved,
            Dealings dealings,
            PartRules rules,
            KeptRows kept) {
        Dataset<Row> looked = dealings.figures()
                .filter(col("payers").geq(rules.whole("collecting.minFeePayers")))
                .join(accounts.filter(col("kind").equalTo("numbered")), new String[] {"account"}, "leftsemi")
                .select("account");
        Dataset<Row> fees = EntryFees.of(members, accounts, moved, looked, rules);
        Dataset<Row> unseen = kept.keep(PassingMoney.unseen(accounts, moved));
        Dataset<Row> base = dealings.figures()
                .join(
                        accounts.select("account", "kind", "holder", "obtained", "currency", "balanceFen", "person"),
                        "account")
                .join(fees, new String[] {"account"}, "left")
                .join(unseen.select("account", "unseenOutFen"), new String[] {"account"}, "left");
        Dataset<Row> known =
                kept.keep(withShapes(Zeros.filled(base, List.of("feePayers", "feeFen", "unseenOutFen")), rules));
        Dataset<Row> collecting = kept.keep(withCollecting(known, rules));
        Long collectedFen = collectedFen(collecting);
        Dataset<Row> open =
                collecting.filter(isOpen(rules, collectedFen != null)).select("account");
        Dataset<Row> passing = PassingMoney.of(accounts, moved, open, unseen, rules);
        Dataset<Row> rows = collecting
                .join(passing, new String[] {"account"}, "left")
                .withColumn("passesInFull", passesInFull(rules))
                .withColumn("passes", when(col("obtained"), col("passesInFull")).otherwise(passesByOthers(rules)));
        return new AccountEvidence(kept.keep(rows), collectedFen);
    }

    private static Column enough(String count, PartRules rules, String limit) {
        return col(count).geq(Math.max(1, rules.whole(limit)));
    }

    private static Dataset<Row> withShapes(Dataset<Row> base, PartRules rules) {
        Column numbered = col("kind").equalTo("numbered");
        Column toMembers = enough("memberPayees", rules, "paying.minMemberPayees")
                .and(col("memberPayees").geq(col("memberPayers")))
                .and(rules.atLeast(col("memberOutFen"), "paying.minMemberSharePercent", OTHERS_OUT));
        Column takesFees = enough("feePayers", rules, "collecting.minFeePayers")
                .and(rules.atLeast(col("feeFen"), "collecting.minFeeSharePercent", OTHERS_IN));
        return base.withColumn("numbered", numbered)
                .withColumn("member", col("person").isNotNull())
                .withColumn("platform", numbered.and(rules.said("platform.words", col("holder"))))
                .withColumn("mayPlay", numbered.and(not(col("platform"))))
                .withColumn("toMembers", toMembers)
                .withColumn("paysMembers", col("mayPlay").and(toMembers))
                .withColumn("takesFees", takesFees)
                .withColumn("told", rules.atLeast(col("bonusWordFen"), "paying.minWordPercent", col("memberOutFen")))
                .withColumn("wages", rules.atLeast(col("wageWordFen"), "employer.minPercent", col("memberOutFen")));
    }

    private static Dataset<Row> withCollecting(Dataset<Row> known, PartRules rules) {
        Row told = known.agg(
                        expr("coalesce(bool_or(takesFees AND NOT platform), false)"),
                        expr("coalesce(bool_or(member), false)"))
                .first();
        boolean feesTell = told.getBoolean(0);
        boolean membersKnown = told.getBoolean(1);
        Column fromMembers = enough("memberPayers", rules, "collecting.minMemberPayers")
                .and(col("memberPayers").geq(col("memberPayees")))
                .and(rules.atLeast(col("memberInFen"), "collecting.minMemberSharePercent", OTHERS_IN));
        Column manyPayers = lit(!membersKnown)
                .and(enough("payers", rules, "collecting.minPayers"))
                .and(rules.atMost(col("payees"), "collecting.maxPayeesPercent", col("payers")));
        Column manyPayees = lit(!membersKnown)
                .and(enough("payees", rules, "paying.minPayees"))
                .and(rules.atMost(col("payers"), "paying.maxPayersPercent", col("payees")));
        Column tookMore = greatest(col("memberInFen"), col("feeFen")).geq(col("memberOutFen"));
        Column byMembers = not(col("toMembers")).or(col("memberInFen").geq(col("memberOutFen")));
        Column collects = feesTell
                ? col("takesFees").and(not(col("toMembers")).or(tookMore))
                : when(fromMembers, byMembers).otherwise(not(col("toMembers")).and(manyPayers));
        Column how =
                feesTell ? lit("feePayers") : when(fromMembers, "memberPayers").otherwise("payers");
        return known.withColumn("collects", col("mayPlay").and(collects))
                .withColumn("decidedHow", how)
                .withColumn("paysByShape", col("mayPlay").and(manyPayees));
    }

    private static Long collectedFen(Dataset<Row> rows) {
        Row sum = rows.filter(col("collects")).selectExpr("sum(inFen)").first();
        return sum.isNullAt(0) ? null : Long.valueOf(sum.getLong(0));
    }

    /** Whose movements are to be gone through: whom sums do not rule out. */
    private static Column isOpen(PartRules rules, boolean anyCollects) {
        Column asked = col("obtained").and(not(col("paysMembers")));
        Column inFull = (anyCollects ? asked : asked.or(not(col("member")))).and(sumsAllowInFull(rules));
        Column byOthers = not(col("obtained"))
                .and(not(col("paysMembers")))
                .and(enough("inFen", rules, "transit.minInFen"))
                .and(LESS.geq(rules.whole("transit.minInFen")))
                .and(rules.atLeast(LESS, "transit.minSeenPassedPercent", MORE));
        return col("mayPlay").and(not(col("collects"))).and(inFull.or(byOthers));
    }

    private static Column sumsAllowInFull(PartRules rules) {
        Column noBalance = col("balanceFen").isNull().or(not(col("currency").isin("", "CNY")));
        return enough("inFen", rules, "transit.minInFen")
                .and(rules.atLeast(GONE, "transit.minPassThroughPercent", col("inFen")))
                .and(rules.atMost(GONE, "transit.maxPassThroughPercent", col("inFen")))
                .and(noBalance.or(rules.atMost(col("balanceFen"), "transit.maxBalancePercent", col("inFen"))));
    }

    private static Column passesInFull(PartRules rules) {
        // Hours have two decimals, so that a limit with more is one rounded down.
        long most = rules.decimal("transit.maxDwellHours")
                .multiply(BigDecimal.valueOf(100))
                .longValue();
        return sumsAllowInFull(rules)
                .and(col("dwellHundredths").isNotNull())
                .and(col("dwellHundredths").leq(most));
    }

    private static Column passesByOthers(PartRules rules) {
        return enough("inFen", rules, "transit.minInFen")
                .and(col("passedFen").isNotNull())
                .and(col("passedFen").geq(rules.whole("transit.minInFen")))
                .and(rules.atLeast(col("passedFen"), "transit.minSeenPassedPercent", MORE));
    }
}

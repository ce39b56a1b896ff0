package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.upline.funds.AccountColumns;
import org.upline.funds.FundsRules;
import org.upline.funds.PartFigures;
import org.upline.funds.PartRuleValues;

/**
 * Parts of accounts and the figures behind them, as the arrays give them, under several sets of limits: what a small case has
 * nothing of under the program's own values, it has under some of the others.
 */
final class PartsExpected {
    /** Limits by name. */
    static final Map<String, Map<String, String>> LIMITS = new TreeMap<>(Map.of(
            "standard", Map.of(),
            // A small case has few payers and little money.
            "low",
                    Map.ofEntries(
                            Map.entry("collecting.minFeePayers", "2"),
                            Map.entry("collecting.minPayers", "3"),
                            Map.entry("collecting.maxPayeesPercent", "90"),
                            Map.entry("paying.minMemberPayees", "2"),
                            Map.entry("paying.minPayees", "3"),
                            Map.entry("paying.maxPayersPercent", "90"),
                            Map.entry("transit.minInFen", "100"),
                            Map.entry("transit.minPassThroughPercent", "50"),
                            Map.entry("transit.maxPassThroughPercent", "200"),
                            Map.entry("transit.maxDwellHours", "100.5"),
                            Map.entry("transit.minSchemePercent", "5"),
                            Map.entry("transit.minSchemePercentForMembers", "10"),
                            Map.entry("exit.minSchemeInFen", "100"),
                            Map.entry("exit.members", "true"),
                            Map.entry("fee.unknownPayers", "false")),
            // No summary and no amount tells a fee, so that members decide.
            "members", Map.of("collecting.minFeeSharePercent", "1000", "transit.minSeenPassedPercent", "5"),
            // Nobody collects.
            "uncollected",
                    Map.of(
                            "collecting.minFeeSharePercent", "1000",
                            "collecting.minMemberSharePercent", "1000",
                            "collecting.minPayers", "1000000",
                            "paying.minPayees", "6",
                            "paying.maxPayersPercent", "200",
                            "transit.minInFen", "100000",
                            "exit.minSchemeInFen", "1000"),
            // Only what summaries say tells who pays; words of which some stand in every case.
            "told",
                    Map.of(
                            "paying.minSchemePercent", "1000",
                            "paying.minWordPercent", "1",
                            "supplier.minPercent", "1",
                            "platform.words", "支付，商贸")));

    private PartsExpected() {}

    static FundsRules rules(String limits) {
        Properties own = new Properties();
        own.putAll(LIMITS.get(limits));
        return FundsRules.with(own);
    }

    /**
     * Writes {@code parts-LIMITS.parquet} for each.
     *
     * @return by limits, which parts there are and by which figure, and which of what else decides
     */
    static SortedMap<String, Set<String>> write(OpenCase opened, Path expected) throws IOException {
        SortedMap<String, Set<String>> all = new TreeMap<>();
        for (String limits : LIMITS.keySet()) {
            FundsRules rules = rules(limits);
            SchemeMoney money = SchemeMoney.of(opened.members(), opened.ledger(), rules);
            PartFigures figures = new PartFigures(opened.ledger(), money.listed(), rules);
            SortedMap<String, String> told =
                    TableIdentity.of(opened, "expected", "").told();
            told.put("upline.rules", PartRuleValues.text(rules));
            told.put("upline.print", PartRuleValues.print(rules));
            TableLayout layout = new TableLayout()
                    .whole("account", a -> a)
                    .text("part", figures::part)
                    .text("decidedBy", figures::decidedBy)
                    .truth("platform", figures::isPlatform)
                    .truth("supplier", figures::isSupplier)
                    .maybeWhole("dwellHundredths", figures::dwellHundredths);
            PartFigures.NAMES.forEach(name -> layout.whole(name, a -> figures.figure(name, a)));
            layout.write(
                    expected.resolve("parts-" + limits + ".parquet"),
                    opened.ledger().accounts().count(),
                    told);
            all.put(limits, seen(figures, opened.ledger().accounts()));
        }
        return all;
    }

    private static Set<String> seen(PartFigures figures, AccountColumns accounts) {
        Set<String> seen = new TreeSet<>();
        for (int a = 0; a < accounts.count(); a++) {
            String part = figures.part(a);
            seen.add(part + " by " + figures.decidedBy(a));
            seen.add(figures.isPlatform(a) ? "platform" : part);
            seen.add(figures.isSupplier(a) ? "supplier" : part);
            boolean key = part.equals("transit") || part.equals("paying");
            seen.add(key && figures.figure("unseenOutFen", a) > 0 ? part + " with unseen money" : part);
            seen.add(key && accounts.isMembers(a) ? part + " of a member" : part);
            seen.add(key && figures.figure("fromSchemeFen", a) == 0 ? part + " without the scheme's money" : part);
        }
        return seen;
    }
}

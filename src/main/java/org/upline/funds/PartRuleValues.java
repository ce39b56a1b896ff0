package org.upline.funds;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The limits by which accounts get their part, as text, under their names in {@code rules.properties}: so that another program
 * applies exactly these, and that a table says by which it was made. Signs and scores are not among them.
 */
public final class PartRuleValues {
    /** What the word before a print is; see {@link #print}. */
    public static final String RULES = "rules ";

    private static final int SHOWN_DIGITS = 12;

    private PartRuleValues() {}

    /** Names and values, by name; {@link FundsRules#with} makes the same limits of them. */
    static SortedMap<String, String> of(FundsRules rules) {
        TreeMap<String, String> values = new TreeMap<>();
        FundsRules.Collecting collecting = rules.collecting();
        whole(values, "collecting.minFeePayers", collecting.minFeePayers());
        whole(values, "collecting.minFeeSharePercent", collecting.minFeeSharePercent());
        whole(values, "collecting.minMemberPayers", collecting.minMemberPayers());
        whole(values, "collecting.minMemberSharePercent", collecting.minMemberSharePercent());
        whole(values, "collecting.minPayers", collecting.minPayers());
        whole(values, "collecting.maxPayeesPercent", collecting.maxPayeesPercent());
        FundsRules.Paying paying = rules.paying();
        whole(values, "paying.minMemberPayees", paying.minMemberPayees());
        whole(values, "paying.minMemberSharePercent", paying.minMemberSharePercent());
        whole(values, "paying.minSchemePercent", paying.minSchemePercent());
        words(values, "paying.words", paying.words());
        whole(values, "paying.minWordPercent", paying.minWordPercent());
        whole(values, "paying.minPayees", paying.minPayees());
        whole(values, "paying.maxPayersPercent", paying.maxPayersPercent());
        FundsRules.Transit transit = rules.transit();
        whole(values, "transit.minInFen", transit.minInFen());
        whole(values, "transit.minPassThroughPercent", transit.minPassThroughPercent());
        whole(values, "transit.maxPassThroughPercent", transit.maxPassThroughPercent());
        whole(values, "transit.maxBalancePercent", transit.maxBalancePercent());
        decimal(values, "transit.maxDwellHours", transit.maxDwellHours());
        whole(values, "transit.minSchemePercent", transit.minSchemePercent());
        whole(values, "transit.minSchemePercentForMembers", transit.minSchemePercentForMembers());
        whole(values, "transit.minSeenPassedPercent", transit.minSeenPassedPercent());
        FundsRules.Exit exit = rules.exit();
        whole(values, "exit.minSchemeInFen", exit.minSchemeInFen());
        whole(values, "exit.minShareOfCollectedPercent", exit.minShareOfCollectedPercent());
        whole(values, "exit.maxBackPercent", exit.maxBackPercent());
        values.put("exit.members", String.valueOf(exit.members()));
        FundsRules.Outsiders outsiders = rules.outsiders();
        words(values, "platform.words", outsiders.platformWords());
        words(values, "supplier.holderWords", outsiders.supplierHolderWords());
        words(values, "supplier.words", outsiders.supplierWords());
        whole(values, "supplier.minPercent", outsiders.supplierMinPercent());
        words(values, "employer.words", outsiders.employerWords());
        whole(values, "employer.minPercent", outsiders.employerMinPercent());
        words(values, "fee.words", rules.fees().words());
        values.put("fee.unknownPayers", String.valueOf(rules.fees().unknownPayers()));
        return values;
    }

    private static void whole(SortedMap<String, String> values, String name, long value) {
        values.put(name, String.valueOf(value));
    }

    private static void decimal(SortedMap<String, String> values, String name, BigDecimal value) {
        values.put(name, value.stripTrailingZeros().toPlainString());
    }

    private static void words(SortedMap<String, String> values, String name, List<String> words) {
        values.put(name, String.join(",", words));
    }

    /** A line {@code name=value} each, in the order of the names. */
    public static String text(FundsRules rules) {
        return of(rules).entrySet().stream()
                .map(rule -> rule.getKey() + "=" + rule.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** {@value #RULES} and the first digits of the SHA-256 of {@link #text}: the same for the same limits. */
    public static String print(FundsRules rules) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text(rules).getBytes(StandardCharsets.UTF_8));
            return RULES + HexFormat.of().formatHex(hash).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

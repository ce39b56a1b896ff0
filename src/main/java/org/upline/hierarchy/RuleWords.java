package org.upline.hierarchy;

import java.util.List;
import org.upline.model.CountingRule;

/**
 * A counting rule in the words of the command line.
 *
 * @param unit {@code persons} or {@code accounts}
 * @param tree {@code referral} or {@code placement}
 * @param exclude any of {@code inactive}, {@code blank}, {@code childless}, in plain string order
 */
public record RuleWords(String unit, String tree, List<String> exclude) {
    public static RuleWords of(CountingRule rule) {
        return new RuleWords(
                CountingRule.word(rule.unit()),
                CountingRule.word(rule.tree()),
                rule.exclude().stream().map(CountingRule::word).sorted().toList());
    }
}

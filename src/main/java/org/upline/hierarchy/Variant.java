package org.upline.hierarchy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one person under one counting rule.
 *
 * @param rule in words
 * @param counted false where the rule leaves all his accounts out; the figures are then null and no threshold is reached
 * @param memberId the account that stands for him; null where he is not counted
 * @param reached the rules whose numbers are reached
 * @param thresholds every rule with value and threshold; empty where he is not counted
 */
public record Variant(
        String unit,
        String tree,
        List<String> exclude,
        boolean counted,
        @Nullable String memberId,
        @Nullable Integer level,
        @Nullable Integer direct,
        @Nullable Integer downline,
        @Nullable Integer levelsBelow,
        @Nullable Integer legalHeadcount,
        @Nullable Integer legalLevels,
        @Nullable Long downlineFeesFen,
        List<String> reached,
        List<ThresholdCheck> thresholds) {

    static Variant of(CountedTree tree, Optional<Integer> unit, Thresholds thresholds) {
        RuleWords rule = RuleWords.of(tree.rule());
        if (unit.isEmpty()) {
            return new Variant(
                    rule.unit(),
                    rule.tree(),
                    rule.exclude(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        }
        MemberFigures figures = MemberFigures.of(tree, unit.get());
        List<ThresholdCheck> checks = thresholds.unit(tree, unit.get());
        return new Variant(
                rule.unit(),
                rule.tree(),
                rule.exclude(),
                true,
                figures.memberId(),
                figures.level(),
                figures.direct(),
                figures.downline(),
                figures.levelsBelow(),
                figures.legalHeadcount(),
                figures.legalLevels(),
                figures.downlineFeesFen(),
                checks.stream()
                        .filter(ThresholdCheck::met)
                        .map(ThresholdCheck::rule)
                        .toList(),
                checks);
    }
}

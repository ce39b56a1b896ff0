package org.upline.hierarchy;

import java.util.List;

/**
 * One unit with all that is known of his place.
 *
 * @param memberId the member, or the shallowest account of the person
 * @param personId the person he is
 * @param path member ids from the root down to himself
 * @param accounts all member ids of the person, also those the rule leaves out, in plain string order
 * @param thresholds he and the part below him against every rule
 * @param rule by which all figures are counted
 */
public record MemberReport(
        String memberId,
        String name,
        String personId,
        int level,
        int direct,
        int downline,
        int levelsBelow,
        int legalHeadcount,
        int legalLevels,
        long downlineFeesFen,
        List<String> path,
        List<String> accounts,
        List<ThresholdCheck> thresholds,
        RuleWords rule) {}

package org.upline.hierarchy;

import java.util.List;

/**
 * One organisation of a case: a root with all below him. Members who name the same absent referrer are one organisation;
 * the absent one is no member and is not counted.
 *
 * @param rank 1 for the one with most heads
 * @param root member id of the root, or the absent id
 * @param absent whether the root is in no row
 * @param name of the root, empty if absent
 * @param roots units on level 1
 * @param legalHeadcount heads, the root included
 * @param legalLevels levels, the root's own included
 * @param downlineFeesFen fees of all but those on level 1
 * @param thresholds it alone against the rules for organisations
 */
public record Organisation(
        int rank,
        String root,
        boolean absent,
        String name,
        int roots,
        int legalHeadcount,
        int legalLevels,
        long downlineFeesFen,
        List<ThresholdCheck> thresholds) {}

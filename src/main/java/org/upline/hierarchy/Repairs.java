package org.upline.hierarchy;

import java.util.List;

/**
 * What had to be mended before the rows made a forest. All in plain string order, each cycle within itself too.
 *
 * @param selfReferral members who name themselves; they became roots
 * @param missingReferrer members whose named referrer no row has; they became roots
 * @param missingReferrers the absent ids they name
 * @param cycles members who are each above the other, in rings; each ring by its first member
 */
public record Repairs(
        List<String> selfReferral,
        List<String> missingReferrer,
        List<String> missingReferrers,
        List<List<String>> cycles) {}

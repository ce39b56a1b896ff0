package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.upline.model.CountingRule;
import org.upline.model.Finding;

/**
 * The repairs of a forest as findings with file and row: {@code selfReferral} (one for each member), {@code
 * missingReferrer} (one for each absent id, with the members who name it) and {@code cycle} (one for each ring, with the
 * member at whom it was broken). The first detail is always the tree, {@code referral} or {@code placement}.
 */
public final class ForestFindings {
    private ForestFindings() {}

    /** By kind, then absent id or smallest member id. */
    public static List<Finding> of(MemberColumns columns, Forest forest) {
        String tree = CountingRule.word(forest.tree());
        List<Finding> findings = new ArrayList<>();
        for (int[] ring : forest.cycles()) {
            int root = Arrays.stream(ring)
                    .filter(member -> forest.parent(member) == MemberColumns.NONE)
                    .findFirst()
                    .orElseThrow();
            findings.add(finding("cycle", columns, ring, List.of(tree, columns.id(root))));
        }
        Map<String, List<Integer>> byAbsentId = new TreeMap<>();
        for (int member : forest.missingReferrer()) {
            String absent = columns.missing(columns.above(forest.tree(), member));
            byAbsentId.computeIfAbsent(absent, a -> new ArrayList<>()).add(member);
        }
        byAbsentId.forEach((absent, naming) -> {
            int[] members = naming.stream().mapToInt(Integer::intValue).toArray();
            findings.add(finding("missingReferrer", columns, members, List.of(tree, absent)));
        });
        for (int member : forest.selfReferral()) {
            findings.add(finding("selfReferral", columns, new int[] {member}, List.of(tree)));
        }
        return List.copyOf(findings);
    }

    private static Finding finding(String kind, MemberColumns columns, int[] members, List<String> details) {
        return new Finding(
                kind,
                Arrays.stream(members).mapToObj(columns::id).toList(),
                Arrays.stream(members).mapToObj(columns::row).toList(),
                details);
    }
}

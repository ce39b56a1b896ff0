package org.upline.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.upline.model.CountingRule;
import org.upline.model.Finding;

/**
 * Holds the level column of a seized member list against the levels computed from who recruited whom. The column is never
 * trusted for depth; where it differs, an investigator must know. Levels are those of the accounts as the list has them
 * (unit accounts, tree referral, nobody excluded).
 */
public final class SeizedLevels {
    private static final Pattern LEVEL = Pattern.compile("\\d{1,6}");

    private SeizedLevels() {}

    /**
     * Compares. O(n).
     *
     * @return a {@code levelDiffers} with the members and rows that differ, by id; details: how many differ, how many say a
     *     level. Nothing if none differs, or if the column holds words: then it is a rank that was sold, and no level.
     */
    public static Optional<Finding> of(MemberColumns columns) {
        int[] said = IntStream.range(0, columns.size())
                .filter(member -> !rank(columns, member).isEmpty())
                .toArray();
        for (int member : said) {
            if (!LEVEL.matcher(rank(columns, member)).matches()) {
                return Optional.empty();
            }
        }
        if (said.length == 0) {
            return Optional.empty();
        }
        CountedTree tree = Counting.count(
                columns, new CountingRule(CountingRule.Unit.ACCOUNTS, CountingRule.Tree.REFERRAL, Set.of()));
        List<Integer> differing = IntStream.of(said)
                .filter(member -> Integer.parseInt(rank(columns, member)) != tree.level(tree.unitOf(member)))
                .boxed()
                .toList();
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "levelDiffers",
                        differing.stream().map(columns::id).toList(),
                        differing.stream().map(columns::row).toList(),
                        List.of(Integer.toString(differing.size()), Integer.toString(said.length))));
    }

    private static String rank(MemberColumns columns, int member) {
        return columns.text(MemberText.RANK, member);
    }
}

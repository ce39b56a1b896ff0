package org.upline.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.upline.model.CountingRule;
import org.upline.model.Finding;
import org.upline.model.SourceRow;

/**
 * Holds the level column of a seized member list against the levels computed from who recruited whom. The column is never
 * trusted for depth; where it differs, an investigator must know. Levels are those of the accounts as the list has them
 * (unit accounts, tree referral, nobody excluded).
 *
 * @param said how many members the list gives a level
 * @param differing those whose level is another, by id
 * @param tally how many differ by how much: seized less computed level, ascending
 */
public record SeizedLevels(int said, List<Differing> differing, SortedMap<Integer, Integer> tally) {
    private static final Pattern LEVEL = Pattern.compile("\\d{1,6}");

    /**
     * A member whose seized level is not the computed one.
     *
     * @param seized as the list has it
     * @param computed from who recruited whom, a root has 1
     */
    public record Differing(String memberId, String name, int seized, int computed, SourceRow row) {}

    /**
     * Compares. O(n).
     *
     * @return nothing if no row says a level, or if the column holds words: then it is a rank that was sold, and no level
     */
    public static Optional<SeizedLevels> compare(MemberColumns columns) {
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
        SortedMap<Integer, Integer> tally = new TreeMap<>();
        List<Differing> differing = IntStream.of(said)
                .mapToObj(member -> new Differing(
                        columns.id(member),
                        columns.name(member),
                        Integer.parseInt(rank(columns, member)),
                        tree.level(tree.unitOf(member)),
                        columns.row(member)))
                .filter(level -> level.seized != level.computed)
                .toList();
        differing.forEach(level -> tally.merge(level.seized - level.computed, 1, Integer::sum));
        return Optional.of(new SeizedLevels(said.length, differing, tally));
    }

    /**
     * The difference as a finding.
     *
     * @return a {@code levelDiffers} with the members and rows that differ, by id; details: how many differ, how many say a
     *     level. Nothing if none differs, or there is nothing to compare
     */
    public static Optional<Finding> of(MemberColumns columns) {
        return compare(columns)
                .filter(levels -> !levels.differing.isEmpty())
                .map(levels -> new Finding(
                        "levelDiffers",
                        levels.differing.stream().map(Differing::memberId).toList(),
                        levels.differing.stream().map(Differing::row).toList(),
                        List.of(Integer.toString(levels.differing.size()), Integer.toString(levels.said))));
    }

    private static String rank(MemberColumns columns, int member) {
        return columns.text(MemberText.RANK, member);
    }
}

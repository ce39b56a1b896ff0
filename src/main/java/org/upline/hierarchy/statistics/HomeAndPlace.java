package org.upline.hierarchy.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.model.Region;

/**
 * From where people came and where they were active (流入流出), by province.
 *
 * <p>Home is the region that first gave out the identity number, if that is valid. Place of activity is the region that the
 * member list names, in its column of provinces or else in the address. Of a person with several accounts the first account
 * that says something, by id, stands. Neither says where anybody was on a given day.
 *
 * @param regions every region that occurs, by code, then what is unknown
 * @param matrix heads by home and place, ascending, what is unknown last
 */
public record HomeAndPlace(List<Balance> regions, List<Cell> matrix) {
    /** Stands for a place nobody wrote down. */
    public static final String UNKNOWN = "unknown";

    /**
     * A region.
     *
     * @param region code of two digits, or {@link #UNKNOWN}
     * @param home heads whose home it is
     * @param active heads that were active there
     * @param stayed heads for whom both hold
     * @param inflow heads active there whose known home is elsewhere
     * @param outflow heads whose home it is and whose known place is elsewhere
     */
    public record Balance(String region, int home, int active, int stayed, int inflow, int outflow) {}

    /** So many heads have this home and this place of activity. */
    public record Cell(String home, String place, int heads) {}

    /** O(members). */
    public static HomeAndPlace of(CountedTree tree) {
        @Nullable Region[] home = homes(tree);
        @Nullable Region[] place = places(tree);
        TreeMap<String, TreeMap<String, Integer>> matrix = new TreeMap<>();
        for (int unit = 0; unit < home.length; unit++) {
            matrix.computeIfAbsent(code(home[unit]), code -> new TreeMap<>()).merge(code(place[unit]), 1, Integer::sum);
        }
        List<Cell> cells = new ArrayList<>();
        TreeMap<String, int[]> sums = new TreeMap<>();
        matrix.forEach((from, row) -> row.forEach((to, heads) -> {
            cells.add(new Cell(from, to, heads));
            boolean known = !from.equals(UNKNOWN) && !to.equals(UNKNOWN);
            add(sums, from, heads, 0, from.equals(to), known);
            add(sums, to, heads, 1, from.equals(to), known);
        }));
        List<Balance> regions = new ArrayList<>();
        sums.forEach((code, sum) -> regions.add(new Balance(code, sum[0], sum[1], sum[2], sum[4], sum[3])));
        return new HomeAndPlace(List.copyOf(regions), List.copyOf(cells));
    }

    /** Sums are home, active, stayed, out, in. */
    private static void add(Map<String, int[]> sums, String code, int heads, int side, boolean same, boolean known) {
        int[] sum = sums.computeIfAbsent(code, each -> new int[5]);
        sum[side] += heads;
        if (same && side == 0 && known) {
            sum[2] += heads;
        }
        if (!same && known) {
            sum[3 + side] += heads;
        }
    }

    /** The home of each unit, null where it is not known. */
    public static @Nullable Region[] homes(CountedTree tree) {
        List<String> numbers = tree.columns().texts(MemberText.ID_NUMBER);
        return first(tree, member -> Region.ofIdentityNumber(numbers.get(member)));
    }

    /** The place of activity of each unit, null where it is not known. */
    public static @Nullable Region[] places(CountedTree tree) {
        List<String> provinces = tree.columns().texts(MemberText.PROVINCE);
        List<String> addresses = tree.columns().texts(MemberText.ADDRESS);
        return first(
                tree, member -> Region.namedIn(provinces.get(member)).or(() -> Region.namedIn(addresses.get(member))));
    }

    private static @Nullable Region[] first(CountedTree tree, Function<Integer, Optional<Region>> of) {
        MemberColumns columns = tree.columns();
        @Nullable Region[] regions = new Region[tree.units()];
        for (int member = 0; member < columns.size(); member++) {
            int unit = tree.unitOf(member);
            if (unit >= 0 && regions[unit] == null) {
                regions[unit] = of.apply(member).orElse(null);
            }
        }
        return regions;
    }

    private static String code(@Nullable Region region) {
        return region == null ? UNKNOWN : region.code();
    }
}

package org.upline.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A division of the first level (GB/T 2260): province, autonomous region, municipality or special region. In words it is the
 * bundle text {@code region.} and its code.
 *
 * @param code two digits
 */
public record Region(String code) implements Comparable<Region> {
    /** By the shortest name that tells it from all others. */
    private static final SortedMap<String, Region> BY_NAME = new TreeMap<>();

    static {
        String known = "11北京 12天津 13河北 14山西 15内蒙 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 "
                + "42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆 71台湾 81香港 82澳门";
        for (String each : known.split(" ")) {
            BY_NAME.put(each.substring(2), new Region(each.substring(0, 2)));
        }
    }

    /** The region that first gave out an identity number; nothing for a number that is not valid, which proves nothing. */
    public static Optional<Region> ofIdentityNumber(String written) {
        return IdentityNumber.read(written)
                .filter(IdentityNumber::valid)
                .map(number -> new Region(number.text().substring(0, 2)))
                .filter(BY_NAME::containsValue);
    }

    /** The region a text names first, such as an address or a column of provinces; names of cities are not looked up. */
    public static Optional<Region> namedIn(String text) {
        Region found = null;
        int earliest = Integer.MAX_VALUE;
        for (var each : BY_NAME.entrySet()) {
            int at = text.indexOf(each.getKey());
            if (at >= 0 && at < earliest) {
                earliest = at;
                found = each.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    /** All of them, by code. */
    public static List<Region> all() {
        return BY_NAME.values().stream().sorted().toList();
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }
}

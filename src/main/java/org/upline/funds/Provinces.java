package org.upline.funds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.model.IdentityNumber;

/**
 * The divisions of the first level (GB/T 2260) by their two-digit code, and how they are recognised. Names stand under {@code
 * flows.place.<code>} in the bundles.
 */
public final class Provinces {
    /** Code, then the shortest name that tells it from all others. */
    private static final String[] KNOWN = {
        "11", "北京", "12", "天津", "13", "河北", "14", "山西", "15", "内蒙古", "21", "辽宁", "22", "吉林", "23", "黑龙江", "31", "上海",
        "32", "江苏", "33", "浙江", "34", "安徽", "35", "福建", "36", "江西", "37", "山东", "41", "河南", "42", "湖北", "43", "湖南",
        "44", "广东", "45", "广西", "46", "海南", "50", "重庆", "51", "四川", "52", "贵州", "53", "云南", "54", "西藏", "61", "陕西",
        "62", "甘肃", "63", "青海", "64", "宁夏", "65", "新疆", "71", "台湾", "81", "香港", "82", "澳门"
    };

    private static final SortedMap<String, String> NAMES = names();

    private Provinces() {}

    private static SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        for (int i = 0; i < KNOWN.length; i += 2) {
            names.put(KNOWN[i], KNOWN[i + 1]);
        }
        return Collections.unmodifiableSortedMap(names);
    }

    /** All codes with their short Chinese names, ascending. */
    public static SortedMap<String, String> all() {
        return NAMES;
    }

    /**
     * The province in which an identity number was first given out.
     *
     * @return its code; empty for a number that is not valid, which proves nothing
     */
    static String ofIdentity(String written) {
        return IdentityNumber.read(written)
                .filter(IdentityNumber::valid)
                .map(number -> number.text().substring(0, 2))
                .filter(NAMES::containsKey)
                .orElse("");
    }

    /**
     * The province a text speaks of, such as an address or the name of a branch: the one whose name stands first in it. Names
     * of cities are not looked up.
     *
     * @return its code; empty if it names none
     */
    static String namedIn(String text) {
        String found = "";
        int earliest = Integer.MAX_VALUE;
        for (var province : NAMES.entrySet()) {
            int at = text.indexOf(province.getValue());
            if (at >= 0 && at < earliest) {
                earliest = at;
                found = province.getKey();
            }
        }
        return found;
    }
}

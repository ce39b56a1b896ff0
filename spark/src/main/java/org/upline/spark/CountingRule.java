package org.upline.spark;

import java.util.List;

/**
 * By what rule heads and levels are counted, as everywhere in the program.
 *
 * @param persons whether natural persons are the units, else accounts (positions)
 * @param placement whether the tree of placement (安置) is counted, else that of referral (推荐)
 * @param exclude any of {@code inactive}, {@code blank}, {@code childless}
 */
public record CountingRule(boolean persons, boolean placement, List<String> exclude) {
    private static final List<String> EXCLUSIONS = List.of("inactive", "blank", "childless");

    /** Persons, by referral, nobody excluded. */
    public static final CountingRule DEFAULT = new CountingRule(true, false, List.of());

    public CountingRule {
        exclude = EXCLUSIONS.stream().filter(exclude::contains).toList();
    }

    /** The rule of words of the command line. */
    static CountingRule of(String unit, String tree, List<String> exclude) {
        require(List.of("persons", "accounts"), unit);
        require(List.of("referral", "placement"), tree);
        exclude.forEach(word -> require(EXCLUSIONS, word));
        return new CountingRule(unit.equals("persons"), tree.equals("placement"), exclude);
    }

    private static void require(List<String> words, String word) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException(word + ": one of " + words);
        }
    }

    /** The column of the member table that names the one above. */
    String above() {
        return placement ? "placement" : "referrer";
    }

    /** For people and for names of files: {@code persons-referral}. */
    public String words() {
        String base = (persons ? "persons" : "accounts") + "-" + (placement ? "placement" : "referral");
        return exclude.isEmpty() ? base : base + "-without-" + String.join("-", exclude);
    }
}

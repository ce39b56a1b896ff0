package org.upline.hierarchy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.model.SchemeRole;

/**
 * How candidates are scored and named.
 *
 * @param weights points a factor gives at most, before scaling; every factor has one
 * @param roles what a recorded part counts, in percent of the factor's points
 * @param beyondTolerance percent by which somebody may get more than recruiting usually earns before it counts
 * @param growthDays days after joining in which growth is counted
 * @param beyondPercent share of the largest such amount from which it speaks for a core member
 * @param organiserPercent share of the largest receipt from which money speaks for an organiser
 * @param corePercent the same for a core member
 * @param outsiderMonths months in which somebody in no list, who holds no account of the scheme, was paid, from which he is a
 *     candidate
 * @param thresholds the numeric thresholds of the law
 */
public record LeaderRules(
        Map<LeaderFactor, Long> weights,
        Map<SchemeRole, Long> roles,
        long beyondTolerance,
        long growthDays,
        long beyondPercent,
        long organiserPercent,
        long corePercent,
        long outsiderMonths,
        Thresholds thresholds) {
    private static final String SHIPPED = "leaders.properties";

    public LeaderRules {
        weights = Map.copyOf(weights);
        roles = Map.copyOf(roles);
    }

    /** The rules shipped with the program. */
    public static LeaderRules standard(Thresholds thresholds) {
        return of(RuleFile.shipped(SHIPPED), thresholds);
    }

    /**
     * The shipped rules with those of a properties file in their place.
     *
     * @throws org.upline.model.UplineException if the file cannot be read, has an unknown key or a value that is no number
     */
    public static LeaderRules changedBy(Path file, Thresholds thresholds) {
        return of(RuleFile.changed(SHIPPED, file), thresholds);
    }

    /** All it says, thresholds and who was punished before included: equal rules give equal texts, whatever order they came in. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                new TreeMap<>(weights).toString(),
                new TreeMap<>(roles).toString(),
                Long.toString(beyondTolerance),
                Long.toString(growthDays),
                Long.toString(beyondPercent),
                Long.toString(organiserPercent),
                Long.toString(corePercent),
                Long.toString(outsiderMonths)));
        texts.addAll(thresholds.texts());
        return texts;
    }

    /** The same weights with other thresholds. */
    public LeaderRules with(Thresholds others) {
        return new LeaderRules(
                weights,
                roles,
                beyondTolerance,
                growthDays,
                beyondPercent,
                organiserPercent,
                corePercent,
                outsiderMonths,
                others);
    }

    private static LeaderRules of(SortedMap<String, Long> numbers, Thresholds thresholds) {
        Map<LeaderFactor, Long> weights = new EnumMap<>(LeaderFactor.class);
        for (LeaderFactor factor : LeaderFactor.values()) {
            weights.put(factor, numbers.getOrDefault("weight." + factor.word(), 0L));
        }
        Map<SchemeRole, Long> roles = new EnumMap<>(SchemeRole.class);
        for (SchemeRole role : SchemeRole.values()) {
            roles.put(role, numbers.getOrDefault("role." + role.word(), 0L));
        }
        return new LeaderRules(
                weights,
                roles,
                numbers.getOrDefault("beyond.tolerancePercent", 0L),
                numbers.getOrDefault("growth.days", 0L),
                numbers.getOrDefault("core.beyondPercent", 0L),
                numbers.getOrDefault("organiser.receivedPercent", 0L),
                numbers.getOrDefault("core.receivedPercent", 0L),
                numbers.getOrDefault("outsider.months", 0L),
                thresholds);
    }
}

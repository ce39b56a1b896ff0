package org.upline.hierarchy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * How candidates are scored and named.
 *
 * @param weights points a factor gives at most, before scaling; every factor has one
 * @param organiserPercent share of the largest receipt from which money speaks for an organiser
 * @param corePercent the same for a core member
 * @param thresholds the numeric thresholds of the law
 */
public record LeaderRules(
        Map<LeaderFactor, Long> weights, long organiserPercent, long corePercent, Thresholds thresholds) {
    private static final String SHIPPED = "leaders.properties";

    public LeaderRules {
        weights = Map.copyOf(weights);
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

    /** The same weights with other thresholds. */
    public LeaderRules with(Thresholds others) {
        return new LeaderRules(weights, organiserPercent, corePercent, others);
    }

    private static LeaderRules of(SortedMap<String, Long> numbers, Thresholds thresholds) {
        Map<LeaderFactor, Long> weights = new EnumMap<>(LeaderFactor.class);
        for (LeaderFactor factor : LeaderFactor.values()) {
            weights.put(factor, numbers.getOrDefault("weight." + factor.word(), 0L));
        }
        return new LeaderRules(
                weights,
                numbers.getOrDefault("organiser.receivedPercent", 0L),
                numbers.getOrDefault("core.receivedPercent", 0L),
                thresholds);
    }
}

package org.upline.hierarchy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A whole forest in a few figures.
 *
 * @param caseName name of the case; {@code case} in JSON
 * @param unit what was counted as a head
 * @param tree which relation made the tree
 * @param exclude who was left out
 * @param units number of units
 * @param roots number of units on level 1
 * @param maxLevel the deepest level
 * @param perLevel units on each level, level 1 first
 * @param findings repairs that made the rows a forest
 * @param thresholds all organisations together against the rules for organisations
 */
public record TreeSummary(
        @JsonProperty("case") String caseName,
        String unit,
        String tree,
        List<String> exclude,
        int units,
        int roots,
        int maxLevel,
        List<Integer> perLevel,
        Repairs findings,
        List<ThresholdCheck> thresholds) {}

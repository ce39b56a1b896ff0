package org.upline.hierarchy;

import java.util.List;

/**
 * The way from a root down to a unit.
 *
 * @param memberId the unit asked for
 * @param steps the root first, the unit itself last
 * @param rule by which levels and heads are counted
 */
public record TreePath(String memberId, List<Step> steps, RuleWords rule) {
    /** A unit on the way, with the figures of the part below it. */
    public record Step(String memberId, String name, int level, int legalHeadcount, int legalLevels) {}
}

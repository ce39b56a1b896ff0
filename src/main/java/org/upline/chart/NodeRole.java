package org.upline.chart;

/** What a node of a chart stands for. The first three are candidates' tiers, never verdicts. */
public enum NodeRole {
    /** A candidate for organiser or leader (组织者、领导者). */
    ORGANISER,
    /** A candidate for core member (骨干). */
    CORE,
    /** Any other member. */
    PARTICIPANT,
    /** A referrer whom members name but no row of the member list has; counted neither as a head nor as a level. */
    PLACEHOLDER,
    /** A part of the tree that is not drawn: it stands for a number of heads on a number of levels. */
    FOLDED
}

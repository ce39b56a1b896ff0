package org.upline.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * By what rule heads and levels are counted. Courts differ on each part, so each is a switch, and every figure names the
 * rule it was counted by.
 *
 * @param unit what is a head
 * @param tree what is "above"
 * @param exclude who is left out
 */
public record CountingRule(Unit unit, Tree tree, Set<Exclusion> exclude) {
    /** Persons, by referral, nobody excluded. */
    public static final CountingRule DEFAULT = new CountingRule(Unit.PERSONS, Tree.REFERRAL, Set.of());

    public CountingRule {
        exclude = exclude.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(exclude));
    }

    /** What is counted as one head. */
    public enum Unit {
        ACCOUNTS,
        PERSONS
    }

    /** Which relation makes the tree. */
    public enum Tree {
        /** Who recruited whom (推荐). */
        REFERRAL,
        /** Under whom a position was placed (安置, 接点). */
        PLACEMENT
    }

    /** Whom a count leaves out. */
    public enum Exclusion {
        /** Members never activated (未激活). */
        INACTIVE,
        /** Blank orders (空单, 虚点). */
        BLANK,
        /** Members who recruited nobody: no other row of the list names them as referrer, whichever tree is counted. */
        CHILDLESS
    }

    /** Name of a switch's value as commands and JSON write it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

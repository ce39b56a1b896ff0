package org.upline.synthetic.trial;

import java.util.Locale;

/**
 * The kinds of schemes, by what misleads in them. Every family has the noise of all: recruiters who earn well and run
 * nothing, paid staff, men of straw whose accounts are used, second positions, fees in cash and fees paid by uplines,
 * statements that were never obtained, and now and then a founder who has withdrawn.
 */
public enum Family {
    /** Nothing but that noise. */
    PLAIN,
    /**
     * Between the organisers and the rest stand early members who lent their names or soon left: large downlines, and hardly
     * any money. Judgments tell of them as 挂名; the company's first positions are often theirs.
     */
    EARLY,
    /** The accounts are in the hands of treasurers (财务) who recruit nobody; some never joined and are in no member list. */
    TREASURERS,
    /** Trainers (讲师) who lecture to everyone's recruits and are paid for it; their own branches are middling. */
    TRAINERS,
    /**
     * Organisers and managers behind relatives: the money goes to a relative's account, which passes most of it on, or the
     * position itself stands in the relative's name, or both.
     */
    RELATIVES,
    /**
     * Two legs (双轨): positions spill over, and a fixed bonus for each position placed below (见点奖) pays people who
     * recruited nobody.
     */
    SPILLOVER,
    /** Any of the above together. */
    MIXED;

    /** As it is written on the command line and in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

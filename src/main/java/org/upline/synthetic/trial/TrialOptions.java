package org.upline.synthetic.trial;

/**
 * What case to make. The same options give the same case on every machine.
 *
 * @param members rows of the member list, at least {@value #MIN_MEMBERS}
 * @param neighbourhood how much else there is in the statements
 */
public record TrialOptions(Family family, int members, long seed, Neighbourhood neighbourhood) {
    /** Fewer leave no room for the parts that are played. */
    public static final int MIN_MEMBERS = 100;

    /** A case with nothing in the statements but the scheme's money. */
    public TrialOptions(Family family, int members, long seed) {
        this(family, members, seed, Neighbourhood.QUIET);
    }

    public TrialOptions {
        if (members < MIN_MEMBERS) {
            throw new IllegalArgumentException("members below " + MIN_MEMBERS + ": " + members);
        }
    }
}

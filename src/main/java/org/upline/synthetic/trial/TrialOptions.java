package org.upline.synthetic.trial;

/**
 * What case to make. The same options give the same case on every machine.
 *
 * @param members rows of the member list, at least {@value #MIN_MEMBERS}
 */
public record TrialOptions(Family family, int members, long seed) {
    /** Fewer leave no room for the parts that are played. */
    public static final int MIN_MEMBERS = 100;

    public TrialOptions {
        if (members < MIN_MEMBERS) {
            throw new IllegalArgumentException("members below " + MIN_MEMBERS + ": " + members);
        }
    }
}

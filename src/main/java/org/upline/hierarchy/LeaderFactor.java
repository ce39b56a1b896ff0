package org.upline.hierarchy;

/**
 * What speaks for a candidate. Each factor is scaled to 0 … 1 by the largest figure in the case. Head counts and money are
 * spread over orders of magnitude, so of those the square root is taken; else nobody but the very top would show.
 */
public enum LeaderFactor {
    /** Heads below (下线人数). */
    DOWNLINE("downline", true),
    /** Levels below (下线层数). */
    LEVELS("levels", false),
    /** Recruits of his own (直推人数). */
    DIRECT("direct", true),
    /**
     * PageRank from recruit to recruiter above that of a leaf: counts heads below the less, the further down they are.
     */
    PAGE_RANK("pageRank", true),
    /** 1 / level: nearness to the root, for those who have anybody below. */
    POSITION("position", false),
    /** Fees paid by all below, without his own. */
    FEES("fees", true),
    /** Bonuses and payouts received. */
    RECEIVED("received", true),
    /** Holds a collecting or paying account of the scheme. */
    CONTROL("control", false);

    private final String word;
    private final boolean rooted;

    LeaderFactor(String word, boolean rooted) {
        this.word = word;
        this.rooted = rooted;
    }

    /** The name in configuration and results. */
    public String word() {
        return word;
    }

    /** Share of the largest figure, 0 … 1. */
    double share(double figure, double largest) {
        if (figure <= 0) {
            return 0;
        }
        double share = figure / largest;
        return rooted ? Math.sqrt(share) : share;
    }
}

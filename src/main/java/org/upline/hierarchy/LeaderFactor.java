package org.upline.hierarchy;

/**
 * What speaks for a candidate. Each factor is scaled to 0 … 1 by the largest figure in the case. Head counts and money are
 * spread over orders of magnitude, so of those a root is taken; else nobody but the very top would show.
 */
public enum LeaderFactor {
    /** Heads below (下线人数). */
    DOWNLINE("downline", 2),
    /** Levels below (下线层数). */
    LEVELS("levels", 1),
    /** Recruits of his own (直推人数). */
    DIRECT("direct", 2),
    /**
     * PageRank from recruit to recruiter above that of a leaf: counts heads below the less, the further down they are.
     */
    PAGE_RANK("pageRank", 2),
    /** Betweenness in the tree: pairs of others who are connected through him alone. */
    BETWEENNESS("betweenness", 2),
    /** 1 / level: nearness to the root, for those who have anybody below. */
    POSITION("position", 1),
    /** Fees paid by all below, without his own. */
    FEES("fees", 2),
    /** What he kept: all that came to him from the scheme, directly or through others, less his own fees. */
    RECEIVED("received", 2),
    /** What came to him beyond what recruiting usually earns in this case; the fourth root, so that any of it shows. */
    BEYOND("beyond", 4),
    /**
     * The same of those who also recruited or hold an account of the scheme; who only draws a wage may do labour (劳务性工作).
     */
    ENGAGED("engaged", 4),
    /** The same against the largest in the case: who has a share in the profit, not a wage. */
    PROFIT("profit", 2),
    /** What ran through the collecting, transit and paying accounts he holds. */
    CONTROL("control", 2),
    /** Place in the order of joining, for those who have anybody below: 1 − ln(place) / ln(number of all). */
    FOUNDING("founding", 1),
    /** Growth that followed his joining: recruits, and recruits of recruits, within so many days of it. */
    GROWTH("growth", 2),
    /** The part an investigator has recorded for him. */
    ROLE("role", 1);

    private final String word;
    private final int root;

    LeaderFactor(String word, int root) {
        this.word = word;
        this.root = root;
    }

    /** The name in configuration and results. */
    public String word() {
        return word;
    }

    /** Which root of the share is taken: 1 for the share itself. */
    public int root() {
        return root;
    }

    /** Share of the largest figure, 0 … 1. */
    double share(double figure, double largest) {
        if (figure <= 0) {
            return 0;
        }
        double share = figure / largest;
        return switch (root) {
            case 1 -> share;
            case 2 -> Math.sqrt(share);
            default -> Math.sqrt(Math.sqrt(share));
        };
    }
}

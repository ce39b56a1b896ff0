package org.upline.graph;

/** Scores that were approached in rounds. */
public abstract class IteratedScores extends ArrayScores {
    private final int rounds;
    private final boolean settled;

    IteratedScores(Rounds.End end) {
        super(end.scores());
        this.rounds = end.rounds();
        this.settled = end.settled();
    }

    /** How many rounds it took. */
    public int rounds() {
        return rounds;
    }

    /** Whether the last round changed no more than the tolerance; else the scores are where it was cut off. */
    public boolean settled() {
        return settled;
    }
}

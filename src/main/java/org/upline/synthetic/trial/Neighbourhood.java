package org.upline.synthetic.trial;

/** How much stands in the statements beside the scheme's money. */
public enum Neighbourhood {
    /** Nothing. */
    QUIET,
    /** The life of everyone whose statement was obtained, and of some he had to do with; see {@link Neighbours}. */
    BUSY
}

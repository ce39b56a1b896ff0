package org.upline.quality;

import java.util.List;

/** Holds what an analysis says of a case against the truth about it. */
public interface Measurement {
    /** Name of the table in which its figures stand; its title is {@code table.quality.} and this. */
    String table();

    /** What was looked for in one case, by each way of looking; in the order in which it is to be shown. */
    List<Hits> of(OpenedTrial trial);
}

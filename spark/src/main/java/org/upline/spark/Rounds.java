package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;

/** Who takes part in the next round of pointer doubling. */
final class Rounds {
    /**
     * Who is at his root and was pointed to by nobody: whoever is 2^(k+1) below him has somebody 2^k above who is 2^k below him, so
     * nobody comes to point to him later.
     */
    static final Column SETTLED = col("jump").isNull().and(not(col("pointedTo")));

    static final Column LIVE = not(SETTLED);

    private Rounds() {}
}

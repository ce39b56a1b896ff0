package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rings of referral among those who never arrive at a root, each with the member at whom it is broken. */
final class Rings {
    private Rings() {}

    static Dataset<Row> none(Dataset<Row> like) {
        return like.limit(0).select(col("member"), col("member").as("first"));
    }

    /**
     * @param endless who is on a ring or below one: {@code member}, {@code parent}
     * @return {@code member}, {@code first}: who joined first of the ring
     */
    static Dataset<Row> of(Dataset<Row> endless, Dataset<Row> members, KeptRows kept) {
        Dataset<Row> on = kept.keep(onRings(kept.keep(endless), kept));
        return first(on, members, kept);
    }

    /**
     * Going up for ever ends on a ring, so doubling the step leaves fewer and fewer places that are reached, and once they stay as
     * many they are the rings.
     */
    private static Dataset<Row> onRings(Dataset<Row> parents, KeptRows kept) {
        Dataset<Row> jump = parents.select(col("member"), col("parent").as("jump"));
        long reached = parents.count();
        while (true) {
            Dataset<Row> image = jump.select(col("jump").as("member")).distinct();
            long now = image.count();
            if (now == reached) {
                return parents.join(image, "member");
            }
            reached = now;
            jump = kept.keep(twice(jump));
        }
    }

    private static Dataset<Row> twice(Dataset<Row> jump) {
        return jump.join(
                        jump.select(col("member").as("place"), col("jump").as("further")),
                        col("jump").equalTo(col("place")))
                .select(col("member"), col("further").as("jump"));
    }

    /** Who joined first among the 2^k from each on, until 2^k is no less than the largest ring can be. */
    private static Dataset<Row> first(Dataset<Row> on, Dataset<Row> members, KeptRows kept) {
        Column order = struct(col("joined").isNull().as("late"), col("joined"), col("member"));
        Dataset<Row> at = on.join(members.select("member", "joined"), "member")
                .select(col("member"), col("parent").as("jump"), order.as("best"));
        long largest = on.count();
        for (long length = 1; length < largest; length *= 2) {
            Dataset<Row> there = at.select(
                    col("member").as("place"),
                    col("jump").as("further"),
                    col("best").as("other"));
            at = kept.keep(at.join(there, col("jump").equalTo(col("place")))
                    .select(
                            col("member"),
                            col("further").as("jump"),
                            least(col("best"), col("other")).as("best")));
        }
        return at.select(col("member"), col("best").getField("member").as("first"));
    }
}

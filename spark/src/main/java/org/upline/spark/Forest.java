package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The forest of all members by referral or by placement, repaired as everywhere in the program: who names himself or an id
 * that no row has is a root; a ring is broken at the member who joined first (a missing time counts as latest, ties go to the
 * smallest id), who becomes a root. Nobody is dropped.
 *
 * @param rows {@code member}, {@code parent} (null for a root), {@code level} (1 for a root)
 * @param named what each row says: {@code member}, {@code kind} one of {@code self}, {@code missing}, {@code none},
 *     {@code member}, and {@code written}, the id it names
 * @param rings the members of broken rings: {@code member}, {@code first} (who became the root)
 */
record Forest(Dataset<Row> rows, Dataset<Row> named, Dataset<Row> rings) {
    private static final Object[] NOBODY = {"", "0", "-1", "无", "null", "none", "\\n", "-"};

    /**
     * Builds and repairs.
     *
     * <p>Costs two joins for the names and one round for each doubling of the deepest level: 12 rounds for 3,300 levels.
     *
     * @param members the member table
     */
    static Forest of(Dataset<Row> members, CountingRule rule, KeptRows kept) {
        Dataset<Row> named = kept.keep(named(members, rule.above()));
        Dataset<Row> parents = named.select(
                col("member"), when(col("kind").equalTo("member"), col("above")).as("parent"));
        Climb climb = Climb.from(parents, kept);
        if (climb.endlessCount() == 0) {
            return new Forest(leveled(climb), named, Rings.none(named));
        }
        Dataset<Row> rings = kept.keep(Rings.of(climb.endless(), members, kept));
        Dataset<Row> mended = climb.endless()
                .join(rings.select(col("first")).distinct(), col("member").equalTo(col("first")), "left")
                .select(
                        col("member"),
                        when(col("first").isNull(), col("parent")).as("parent"));
        // Whoever stands above an endless one is endless himself, so these are a forest of their own once the rings are
        // broken.
        Climb rest = Climb.from(mended, kept);
        if (rest.endlessCount() != 0) {
            throw new IllegalStateException("rings are left after all were broken: " + rest.endlessCount());
        }
        return new Forest(kept.keep(leveled(climb).union(leveled(rest))), named, rings);
    }

    private static Dataset<Row> leveled(Climb climb) {
        return climb.rows()
                .select(col("member"), col("parent"), col("steps").plus(1).as("level"));
    }

    private static Dataset<Row> named(Dataset<Row> members, String above) {
        Dataset<Row> ids = members.select(col("member").as("above"), col("id").as("aboveId"));
        Column written = coalesce(col(above), lit(""));
        Dataset<Row> rows = members.select(col("member"), written.as("written"));
        // Most of a seized list may name nobody; those rows take no part in the join, unless some member has such an
        // id.
        return rows.join(ids, col("written").equalTo(col("aboveId")), "left")
                .select(
                        col("member"),
                        col("written"),
                        col("above"),
                        when(col("above").equalTo(col("member")), "self")
                                .when(col("above").isNotNull(), "member")
                                .when(lower(trim(col("written"))).isin(NOBODY), "none")
                                .otherwise("missing")
                                .as("kind"));
    }

    /** The forest without some: those below hang on the nearest kept member above. */
    Dataset<Row> without(Dataset<Row> excluded, KeptRows kept) {
        Dataset<Row> out = excluded.select(col("member").as("gone"));
        Dataset<Row> parents = rows.select("member", "parent");
        Dataset<Row> leaving = kept.keep(parents.join(out, col("member").equalTo(col("gone")), "leftsemi"));
        Dataset<Row> passed = Passage.through(leaving, kept);
        Dataset<Row> staying = parents.join(out, col("member").equalTo(col("gone")), "leftanti");
        return kept.keep(staying.join(
                        passed.select(col("member").as("through"), col("kept")),
                        col("parent").equalTo(col("through")),
                        "left")
                .select(
                        col("member"),
                        when(col("through").isNull(), col("parent"))
                                .otherwise(col("kept"))
                                .as("parent")));
    }

    /** Those whom a rule leaves out. Each exclusion looks at the seized list alone. */
    Dataset<Row> excluded(Dataset<Row> members, CountingRule rule) {
        Column out = lit(false);
        if (rule.exclude().contains("inactive")) {
            out = out.or(col("inactive"));
        }
        if (rule.exclude().contains("blank")) {
            out = out.or(col("blank"));
        }
        Dataset<Row> found = members.filter(out).select("member");
        if (rule.exclude().contains("childless")) {
            Dataset<Row> ids = members.select(col("member"), col("id"));
            Dataset<Row> recruiters = members.filter(not(col("referrer").eqNullSafe(col("id"))))
                    .select(col("referrer").as("recruiter"));
            found = found.union(ids.join(recruiters, col("id").equalTo(col("recruiter")), "leftanti")
                            .select("member"))
                    .distinct();
        }
        return found;
    }
}

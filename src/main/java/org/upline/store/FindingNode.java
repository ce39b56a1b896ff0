package org.upline.store;

import org.upline.model.Finding;

/** A finding as a node {@code (:Finding)}. */
final class FindingNode {
    static final String LABEL = "Finding";

    private FindingNode() {}

    /** @param ordinal place among the findings of the case, from 0 */
    static void write(Finding finding, int ordinal, PropertyWriter to) {
        to.key("id", id(ordinal))
                .text("kind", finding.kind())
                .texts("subjects", finding.subjects())
                .rows("rows", finding.rows())
                .texts("details", finding.details());
    }

    static String id(int ordinal) {
        return "F-" + (ordinal + 1L);
    }
}

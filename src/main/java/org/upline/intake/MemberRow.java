package org.upline.intake;

import org.upline.model.Member;

/**
 * A row of a member list as it was understood, before rows of the same id are compared.
 *
 * @param contentHigh the first 64 bits of the {@link ContentHash}, and so equal for rows equal in every column
 * @param contentLow the 64 bits after these; among 100,000,000 rows two others share both with a chance of 1 in 10<sup>22</sup>
 * @param path as far as {@link AncestorPaths} needs it; empty once the whole file was read
 */
public record MemberRow(Member member, long contentHigh, long contentLow, PathEnd path) {
    /** Of a list without ancestor paths. */
    MemberRow(Member member, long contentHigh, long contentLow) {
        this(member, contentHigh, contentLow, PathEnd.EMPTY);
    }

    /** What tells rows that say the same from others. */
    record Content(long high, long low) {}

    Content content() {
        return new Content(contentHigh, contentLow);
    }
}

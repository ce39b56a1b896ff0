package org.upline.intake;

import org.upline.model.Member;

/**
 * A row of a member list as it was understood, before rows of the same id are compared.
 *
 * @param content equal exactly for rows equal in every column, see {@link ContentHash}
 * @param path as far as {@link AncestorPaths} needs it; empty once the whole file was read
 */
public record MemberRow(Member member, String content, PathEnd path) {
    /** Of a list without ancestor paths. */
    MemberRow(Member member, String content) {
        this(member, content, PathEnd.EMPTY);
    }
}

package org.upline.intake;

import org.upline.model.Member;

/**
 * A row of a member list as it was understood, before rows of the same id are compared.
 *
 * @param content equal exactly for rows equal in every column, see {@link ContentHash}
 */
public record MemberRow(Member member, String content) {}

package org.upline.workspace;

import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/**
 * A member or an account of a case.
 *
 * @param memberId null if it is an account
 * @param account null if it is a member
 * @param personId the person he is, or who holds the account; null where nobody is known to
 * @param file name of the file in which the member stands; null for an account
 * @param row where the member stands; null for an account, which many rows tell of
 */
public record CasePlace(
        @Nullable String memberId,
        @Nullable String account,
        @Nullable String personId,
        String name,
        @Nullable String file,
        @Nullable SourceRow row) {}

package org.upline.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the scheme's own site wrote down of a member's money: an order, a bonus or a withdrawal. It is the site's word, not
 * a bank's; figures of the two are never added up.
 *
 * @param memberId whose entry it is: the id of a member of the case, where there is one of this id or, by one only, of this
 *     login name; else as written
 * @param bonus for what a bonus was credited; null for orders and withdrawals
 * @param label the kind of bonus as written; empty for orders and withdrawals
 * @param fen as the site gives it, with its sign
 * @param time null where the site gives none
 * @param settled false where the site says that it was refused, cancelled or not carried out yet; such an entry is in no
 *     total
 * @param card bank card of a withdrawal; empty where the site gives none
 * @param row where it stands; a row with several kinds of bonus makes several entries
 */
public record SiteEntry(
        String memberId,
        Kind kind,
        @Nullable BonusKind bonus,
        String label,
        long fen,
        @Nullable LocalDateTime time,
        boolean settled,
        String card,
        SourceRow row) {
    /** What of the site's books an entry is from. */
    public enum Kind {
        /** 报单、订单: what the member paid. */
        ORDER,
        /** 奖金: what the site credited to him. */
        BONUS,
        /** 提现: what he took out. */
        WITHDRAWAL
    }
}

package org.upline.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One accepted row of a member list: a position in the scheme, not a natural person. Text fields are trimmed of
 * spaces, tabs and quotes; a field the file does not have is the empty string.
 *
 * @param id member id (会员编号), never empty, unique in a case
 * @param username login name on the scheme's site
 * @param name real name (真实姓名)
 * @param idNumber identity number (身份证号) as written, valid or not
 * @param phone mobile phone (手机号)
 * @param referrer who recruited (推荐人), as written; whether it means "none" is decided when the forest is built
 * @param placement under whom the position hangs (安置人), as written
 * @param side left or right (区位), as written
 * @param rank level or grade the scheme sold (会员级别), as written; never trusted for depth
 * @param inactive true for 未激活; false where the file does not say
 * @param blank true for a blank order (空单, 虚点)
 * @param feeFen entry fee (报单金额), 0 where the file does not say
 * @param joined time of joining, local, to the second
 * @param bonusFen bonus total (累计奖金)
 * @param withdrawnFen withdrawn in total (累计提现)
 * @param centre service centre (报单中心)
 * @param row where it stands
 */
public record Member(
        String id,
        String username,
        String name,
        String idNumber,
        String phone,
        String referrer,
        String placement,
        String side,
        String rank,
        boolean inactive,
        boolean blank,
        long feeFen,
        @Nullable LocalDateTime joined,
        String bank,
        String card,
        long bonusFen,
        long withdrawnFen,
        String centre,
        String ip,
        String province,
        String address,
        SourceRow row) {

    /** The same with another referrer. */
    public Member referredBy(String other) {
        return new Member(
                id,
                username,
                name,
                idNumber,
                phone,
                other,
                placement,
                side,
                rank,
                inactive,
                blank,
                feeFen,
                joined,
                bank,
                card,
                bonusFen,
                withdrawnFen,
                centre,
                ip,
                province,
                address,
                row);
    }

    /** The same with another entry fee. */
    public Member paying(long fen) {
        return new Member(
                id,
                username,
                name,
                idNumber,
                phone,
                referrer,
                placement,
                side,
                rank,
                inactive,
                blank,
                fen,
                joined,
                bank,
                card,
                bonusFen,
                withdrawnFen,
                centre,
                ip,
                province,
                address,
                row);
    }
}

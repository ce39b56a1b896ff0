package org.upline.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A coercive measure in force on an account (强制措施信息). Whether it still binds on a day is for the reader to tell by its
 * dates.
 *
 * @param account number as the bank gives it, which may be a card's
 * @param bank 银行名称
 * @param type as written (冻结措施类型)
 * @param amountFen frozen amount; null where the bank gives none, which is common where the whole account is frozen
 * @param authority who froze it (冻结机关)
 * @param from first day; null where unknown
 * @param until last day; null where unknown
 * @param serial 措施序号
 * @param remark 备注
 */
public record Measure(
        String account,
        String bank,
        String type,
        @Nullable Long amountFen,
        String authority,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        String serial,
        String remark,
        SourceRow row)
        implements BankNote {}

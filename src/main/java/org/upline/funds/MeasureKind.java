package org.upline.funds;

import java.util.List;
import org.upline.model.Measure;

/**
 * What a measure in force does to an account, told by the words of its type (冻结措施类型). Banks write them freely, and which
 * words mean what is our reading of them; the type as written stands beside it wherever a measure is shown.
 */
public enum MeasureKind {
    /** Up to an amount nothing may be paid out (限额冻结); what is above is free. */
    LIMITED,
    /** Nothing may be paid out (只收不付, 全额), or the bank gives no amount. */
    WHOLE,
    /** Takes effect only when the freezes before it end (轮候). */
    WAITING,
    /** Taken back (解除, 解冻). */
    LIFTED;

    private static final List<String> LIFTED_WORDS = List.of("解除", "解冻", "撤销");
    private static final List<String> WAITING_WORDS = List.of("轮候");
    private static final List<String> WHOLE_WORDS = List.of("只收不付", "不收不付", "全额", "全部", "整户", "止付");

    /** The code of 只收不付 in requests to banks (冻结方式). */
    private static final String WHOLE_CODE = "02";

    public static MeasureKind of(Measure measure) {
        String type = measure.type();
        if (has(type, LIFTED_WORDS)) {
            return LIFTED;
        }
        // Banks often write of waiting only in the remark (备注).
        if (has(type + measure.remark(), WAITING_WORDS)) {
            return WAITING;
        }
        boolean whole = type.equals(WHOLE_CODE) || has(type, WHOLE_WORDS) || measure.amountFen() == null;
        return whole ? WHOLE : LIMITED;
    }

    /** Whether it holds anything by itself: one that waits, or was taken back, does not. */
    public boolean binds() {
        return this == LIMITED || this == WHOLE;
    }

    private static boolean has(String type, List<String> words) {
        return words.stream().anyMatch(type::contains);
    }
}

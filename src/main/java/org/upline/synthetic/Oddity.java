package org.upline.synthetic;

/** What is out of the ordinary about a row, and what must become of it. */
enum Oddity {
    NONE(Fate.TRANSFER, true),
    /** 收付标志 is blank; the balance before and after decides. */
    BLANK_DIRECTION(Fate.TRANSFER, true),
    /** The other side's number has lost its digits, {@code 6.22203E+18}. */
    DAMAGED_NUMBER(Fate.TRANSFER, true),
    FAILED(Fate.FAILED, false),
    /** A payment that a later row takes back. */
    TAKEN_BACK(Fate.REVERSED, true),
    /** The same, and the bank says so: R-被当日冲正. */
    TAKEN_BACK_MARKED(Fate.REVERSED, true),
    /** The row that takes a payment back, in the opposite direction. */
    REVERSAL(Fate.REVERSED, true),
    /** The same as a negative amount in the same direction. */
    REVERSAL_NEGATIVE(Fate.REVERSED, true),
    /** A row of 0.00. */
    ZERO(Fate.INFORMATIONAL, false),
    /** A row with nothing but 查询反馈结果原因. */
    REASON_ONLY(Fate.INFORMATIONAL, false),
    /** A letter among the digits of the amount. */
    UNREADABLE_AMOUNT(Fate.REJECTED, false),
    /** A month that is none. */
    UNREADABLE_TIME(Fate.REJECTED, false);

    final Fate fate;
    final boolean movesMoney;

    Oddity(Fate fate, boolean movesMoney) {
        this.fate = fate;
        this.movesMoney = movesMoney;
    }

    /** What becomes of a statement row. */
    enum Fate {
        TRANSFER,
        DUPLICATE,
        MIRRORED,
        FAILED,
        REVERSED,
        INFORMATIONAL,
        REJECTED
    }
}

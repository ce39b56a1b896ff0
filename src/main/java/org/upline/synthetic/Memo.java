package org.upline.synthetic;

/** Why money moves: 摘要说明 and 现金标志 of a row. */
enum Memo {
    FEE("报单", ""),
    MOVE("转账", ""),
    REFERRAL_BONUS("推荐奖", ""),
    MANAGEMENT_BONUS("管理奖", ""),
    SEEING_BONUS("见点奖", ""),
    DIVIDEND("分红", ""),
    LECTURE("讲课费", ""),
    WAGE("工资", ""),
    TECHNICAL_SERVICE("技术服务费", ""),
    INVESTMENT("投资款", ""),
    HOUSE("购房款", ""),
    PURCHASE("消费", ""),
    LIVING("生活费", ""),
    CASH_OUT("ATM取款", "现金"),
    CASH_IN("存款", "现金"),
    REVERSAL("冲正", ""),
    INTEREST("结息", "");

    final String text;
    final String cashMark;

    Memo(String text, String cashMark) {
        this.text = text;
        this.cashMark = cashMark;
    }
}

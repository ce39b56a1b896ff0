package org.upline.intake;

import org.upline.intake.ledger.BankRow;

/**
 * By what rows of 支付宝 are copies of each other. 账户明细 and 转账明细 tell of one transfer in different columns, so a row
 * that moved money is known by its 交易号, direction, amount and other side; any other, and a refund, of which one trade may
 * have several of one amount, by all its columns.
 */
final class AlipayContent {
    private AlipayContent() {}

    static String of(PlatformPayment payment, boolean refund, ContentHash hash, String[] cells) {
        boolean known = payment.outcome() == BankRow.Outcome.DONE
                && payment.direction() != null
                && !refund
                && !payment.serial().isEmpty()
                && !payment.counterparty().isEmpty();
        return known
                ? "alipay " + payment.serial() + " " + payment.direction() + " " + payment.fen() + " "
                        + payment.counterparty()
                : hash.of(cells);
    }
}

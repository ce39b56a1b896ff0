package org.upline.workspace;

import org.upline.funds.FeePayment;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.statistics.WeekHours;

/** At which hours entry fees were paid, by the bank rows. */
public final class PayingHours {
    private PayingHours() {}

    /** The payments that are held to be entry fees, see {@link org.upline.funds.FeePayments}. */
    public static WeekHours of(SchemeMoney money) {
        TransferColumns transfers = money.profiles().ledger().transfers();
        WeekHours.Counter counter = new WeekHours.Counter();
        for (FeePayment payment : money.fees().payments()) {
            if (transfers.dateOnly(payment.transfer())) {
                counter.addDay(transfers.time(payment.transfer()));
            } else {
                counter.add(transfers.time(payment.transfer()));
            }
        }
        return counter.counted();
    }
}

package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What comes into key accounts and goes out of them. */
class KeyMoneyTest {
    /** A pool takes fees of twelve payers and passes them on to a second account, which pays them out again. */
    @Test
    void transfersBetweenKeyAccountsAreNeitherInNorOut() {
        LedgerText text = new LedgerText();
        for (int payer = 0; payer < 40; payer++) {
            text.held("M" + payer, payer)
                    .pay("M" + payer, "POOL", 290_000, "报单")
                    .later(30);
        }
        LedgerColumns ledger = text.columns();
        AccountProfiles profiles = AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard());
        KeyMoney money = KeyMoney.of(profiles);

        long in = 0;
        long out = 0;
        for (int t = 0; t < ledger.transfers().count(); t++) {
            boolean from = profiles.part(ledger.transfers().payer(t)).isKey();
            boolean to = profiles.part(ledger.transfers().payee(t)).isKey();
            in += to && !from ? ledger.transfers().amountFen(t) : 0;
            out += from && !to ? ledger.transfers().amountFen(t) : 0;
        }
        assertThat(profiles.part(ledger.account("POOL"))).isEqualTo(Part.COLLECTING);
        assertThat(money.keyAccounts()).isEqualTo(1);
        assertThat(money.days().stream().mapToLong(KeyMoney.Day::inFen).sum())
                .isEqualTo(in)
                .isEqualTo(40 * 290_000L);
        assertThat(money.days().stream().mapToLong(KeyMoney.Day::outFen).sum()).isEqualTo(out);
        assertThat(money.days().get(0).day()).isEqualTo(LocalDate.of(2021, 5, 1));
    }
}

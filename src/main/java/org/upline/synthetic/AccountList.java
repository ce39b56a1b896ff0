package org.upline.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.upline.synthetic.Truth.AccountFile;

/** Writes 账户信息.csv (18 columns): a row for each card of the accounts whose statements were obtained. */
final class AccountList {
    static final String FILE = "账户信息.csv";

    static final String HEADER =
            "账户开户名称,开户人证件号码,交易卡号,交易账号,账号开户时间,账户余额,可用余额,币种,开户网点代码,开户网点,账户状态,钞汇标志名称,销户日期,账户类型,备注,账号开户银行,销户网点,最后交易时间";

    private AccountList() {}

    /** To be called when all movements are booked: the balances are the last ones. */
    static AccountFile write(Accounts accounts, Path directory) throws IOException {
        int rows = 0;
        int listed = 0;
        try (CsvFile file = CsvFile.create(directory.resolve(FILE), HEADER)) {
            StringBuilder row = new StringBuilder(256);
            for (int account = 0; account < accounts.size(); account++) {
                if (!accounts.obtained(account)) {
                    continue;
                }
                listed++;
                List<String> cards = accounts.cards(account);
                for (String card : cards.isEmpty() ? List.of("") : cards) {
                    row.setLength(0);
                    compose(row, accounts, account, card);
                    file.line(row);
                    rows++;
                }
            }
        }
        return new AccountFile(FILE, rows, listed);
    }

    private static void compose(StringBuilder row, Accounts accounts, int account, String card) {
        CsvFile.cell(row, accounts.holderName(account));
        CsvFile.number(row.append(','), accounts.holderId(account));
        CsvFile.number(row.append(','), card);
        CsvFile.number(row.append(','), accounts.number(account));
        row.append(",2019-06-18,");
        Digits.appendYuan(row, accounts.balance(account));
        Digits.appendYuan(row.append(','), accounts.balance(account));
        row.append(',').append(accounts.currency(account));
        row.append(",,,正常,钞,,")
                .append(accounts.holder(account) < 0 ? "单位账户" : "个人账户")
                .append(",,");
        row.append(accounts.bank(account).title).append(",,");
        if (accounts.lastSecond(account) >= 0) {
            Bank bank = accounts.bank(account);
            TimeForm form = bank.givesTimeOfDay() ? TimeForm.PLAIN : TimeForm.DATE_ONLY;
            form.append(row, accounts.lastSecond(account) + bank.clockAhead);
        }
    }
}

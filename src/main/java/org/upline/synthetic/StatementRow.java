package org.upline.synthetic;

/** Composes rows of 交易明细信息 (34 columns), each as the account's bank would. */
final class StatementRow {
    static final String HEADER = "交易卡号,交易账号,账户开户名称,开户人证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,对手户名,对手身份证号,"
            + "对手开户银行,摘要说明,交易币种,交易网点名称,交易网点代码,交易发生地,交易是否成功,传票号,终端号,IP地址,MAC地址,对手交易余额,交易流水号,日志号,凭证种类,凭证号,"
            + "交易柜员号,商户名称,商户号,备注,交易类型,查询反馈结果原因";

    private static final String DAMAGED = "6.22203E+18";

    private final Accounts accounts;
    private final StringBuilder row = new StringBuilder(320);

    StatementRow(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param movement what the row tells
     * @param account whose statement it stands in; payer or payee of the movement
     * @param oddity of the row as it is to be written
     * @param balanceFen balance after it
     * @param running number of the row among all rows of the bank
     */
    CharSequence compose(Movement movement, int account, Oddity oddity, long balanceFen, long running) {
        row.setLength(0);
        Bank bank = accounts.bank(account);
        if (oddity == Oddity.REASON_ONLY) {
            Digits.append(row.append(",".repeat(33)).append("未查得明细，反馈序号"), running, 9);
            return row;
        }
        boolean incoming = movement.payee().account() == account;
        Party other = incoming ? movement.payer() : movement.payee();

        appendOwner(account, bank, movement.second());
        appendTime(bank, movement.second() + bank.clockAhead, oddity);
        appendAmount(oddity == Oddity.REVERSAL_NEGATIVE ? -movement.amountFen() : movement.amountFen(), oddity);
        Digits.appendYuan(row.append(','), balanceFen);
        row.append(',').append(direction(bank, incoming, oddity));
        appendOther(other, movement.memo(), oddity);
        row.append(',').append(movement.memo().text);
        row.append(',').append(bank.isTerse() ? "" : accounts.currency(account));
        row.append(",,,,").append(outcome(bank, oddity));
        row.append(",,,").append(address(account, incoming)).append(",,");
        appendSerial(bank, movement.serial(), running);
        CsvFile.cell(row.append(",,,,"), movement.memo() == Memo.PURCHASE ? other.name() : "");
        return row.append(",,,,");
    }

    private void appendOwner(int account, Bank bank, int second) {
        CsvFile.number(row, accounts.cardInUse(account, second));
        row.append(',').append(accounts.number(account));
        if (bank.writesSubAccounts()) {
            row.append("_156_1");
        }
        CsvFile.cell(row.append(','), accounts.holderName(account));
        CsvFile.number(row.append(','), accounts.holderId(account));
    }

    private void appendTime(Bank bank, int second, Oddity oddity) {
        row.append(',');
        if (oddity == Oddity.UNREADABLE_TIME) {
            row.append("2021-13-45");
        } else {
            bank.timeForm.append(row, second);
        }
    }

    private void appendAmount(long fen, Oddity oddity) {
        row.append(',');
        if (oddity == Oddity.UNREADABLE_AMOUNT) {
            row.append("1O");
        }
        Digits.appendYuan(row, fen);
    }

    private void appendOther(Party other, Memo memo, Oddity oddity) {
        CsvFile.number(row.append(','), oddity == Oddity.DAMAGED_NUMBER ? DAMAGED : other.number());
        row.append(',').append(memo.cashMark);
        CsvFile.cell(row.append(','), other.name());
        row.append(",,").append(other.bank());
    }

    private void appendSerial(Bank bank, long both, long running) {
        row.append(',');
        if (both > 0) {
            Digits.append(row.append('W'), both, 14);
        } else if (!bank.isTerse()) {
            Digits.append(row, bank.number(), 2);
            Digits.append(row, running, 12);
        }
        row.append(',');
        if (bank.isTerse()) {
            Digits.append(row, running, 10);
        }
    }

    private static String direction(Bank bank, boolean incoming, Oddity oddity) {
        switch (oddity) {
            case BLANK_DIRECTION:
                return "";
            case REVERSAL_NEGATIVE:
                return bank.out;
            default:
                return incoming ? bank.in : bank.out;
        }
    }

    private static String outcome(Bank bank, Oddity oddity) {
        switch (oddity) {
            case FAILED:
                return bank.failed;
            case TAKEN_BACK_MARKED:
                return "R-被当日冲正";
            default:
                return bank.done;
        }
    }

    /** Who holds several of the scheme's accounts works them from one address (RFC 5737, for documentation). */
    private String address(int account, boolean incoming) {
        TruePart part = accounts.part(account);
        boolean ofScheme = part == TruePart.COLLECTING || part == TruePart.TRANSIT || part == TruePart.PAYING;
        return incoming || !ofScheme ? "" : "203.0.113." + (1 + Math.floorMod(accounts.holder(account), 250));
    }
}

package org.upline.intake.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.model.Account;
import org.upline.model.Finding;
import org.upline.model.Money;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/** Statements written down in tests: rows of one file, one after the other, each with what matters in it. */
final class Rows {

    private final List<BankRow> rows = new ArrayList<>();
    private final List<AccountRow> accounts = new ArrayList<>();
    private String file = "a";
    private int line = 1;

    /** From here on rows stand in another file; files are to be given in the order of their names. */
    Rows file(String name) {
        file = name;
        line = 1;
        return this;
    }

    /** A row of {@code own} to or from {@code other}, amount in yuan; what is not said can be added to the row. */
    Rows out(String own, String time, String yuan, String other) {
        return add(own, time, yuan, Direction.OUT, other);
    }

    Rows in(String own, String time, String yuan, String other) {
        return add(own, time, yuan, Direction.IN, other);
    }

    Rows unsigned(String own, String time, String yuan, String other) {
        return add(own, time, yuan, null, other);
    }

    private Rows add(String own, String time, String yuan, @Nullable Direction direction, String other) {
        Draft draft = new Draft();
        draft.account = own;
        draft.dateOnly = time.length() == 10;
        draft.time =
                draft.dateOnly ? LocalDate.parse(time).atStartOfDay() : LocalDateTime.parse(time.replace(' ', 'T'));
        draft.amount = Money.fenOfYuan(yuan);
        draft.direction = direction;
        draft.other = other;
        return put(draft);
    }

    private Rows put(Draft draft) {
        draft.row = draft.row == null ? new SourceRow(file, ++line) : draft.row;
        rows.add(draft.build());
        return this;
    }

    private Rows change(Consumer<Draft> change) {
        Draft draft = new Draft(rows.remove(rows.size() - 1));
        change.accept(draft);
        return put(draft);
    }

    Rows balance(String yuan) {
        return change(d -> d.balance = Money.fenOfYuan(yuan));
    }

    Rows memo(String memo) {
        return change(d -> d.memo = memo);
    }

    Rows serial(String serial) {
        return change(d -> d.serial = serial);
    }

    Rows card(String card) {
        return change(d -> d.card = card);
    }

    Rows holder(String holder) {
        return change(d -> d.holder = holder);
    }

    Rows name(String name) {
        return change(d -> d.name = name);
    }

    Rows otherBank(String bank) {
        return change(d -> d.bank = bank);
    }

    Rows cash() {
        return change(d -> d.cash = true);
    }

    Rows currency(String currency) {
        return change(d -> d.currency = currency);
    }

    Rows outcome(Outcome outcome) {
        return change(d -> d.outcome = outcome);
    }

    Rows informational() {
        return change(d -> d.informational = true);
    }

    Rows withoutTime() {
        return change(d -> d.time = null);
    }

    /** The last row once more, in the next line or in the file named since. */
    Rows again() {
        Draft draft = new Draft(rows.get(rows.size() - 1));
        draft.row = null;
        return put(draft);
    }

    Rows master(String account, String card, String holder) {
        return master(account, card, holder, "", "", null, null);
    }

    Rows master(
            String account,
            String card,
            String holder,
            String bank,
            String currency,
            @Nullable String balance,
            @Nullable String last) {
        String content = String.join("|", account, card, holder, bank, currency, balance, last);
        accounts.add(new AccountRow(
                new SourceRow(file, ++line),
                content,
                account,
                card,
                holder,
                "",
                bank,
                currency,
                "正常",
                null,
                balance == null ? null : Money.fenOfYuan(balance),
                last == null ? null : LocalDateTime.parse(last.replace(' ', 'T'))));
        return this;
    }

    List<BankRow> rows() {
        return List.copyOf(rows);
    }

    Ledger resolve() {
        // As if the files had been imported by name; files of tests have names of one letter.
        return resolve(source -> source.charAt(0));
    }

    Ledger resolve(ToIntFunction<String> arrival) {
        return new LedgerResolver().resolve(accounts, rows, arrival);
    }

    static List<String> told(Ledger ledger) {
        return ledger.transfers().stream().map(Rows::told).toList();
    }

    /** A transfer as {@code payer>payee yuan time}. */
    static String told(Transfer transfer) {
        String time = transfer.dateOnly()
                ? transfer.time().toLocalDate().toString()
                : transfer.time().toString().replace('T', ' ');
        return transfer.payer() + ">" + transfer.payee() + " " + Money.yuan(transfer.amountFen()) + " " + time;
    }

    static List<Ledger.Outcome> outcomes(Ledger ledger) {
        return ledger.bankFates().stream().map(Fate::outcome).toList();
    }

    static Account account(Ledger ledger, String number) {
        return ledger.accounts().stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    static List<Finding> findings(Ledger ledger, String kind) {
        return ledger.findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .toList();
    }

    /** Rows in the order in which the resolver wants them. */
    static List<BankRow> canonical(List<BankRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((BankRow row) -> row.row().source())
                        .thenComparing(row -> row.row().row()))
                .toList();
    }

    /** The row at another place, all columns the same. */
    static BankRow at(BankRow row, String source, int line) {
        Draft draft = new Draft(row);
        draft.row = new SourceRow(source, line);
        return draft.build();
    }

    /** A row in the making; its content is what a reader would hash: all columns. */
    static final class Draft {
        @Nullable
        SourceRow row;

        String card = "";
        String account = "";
        String holder = "";

        @Nullable
        LocalDateTime time;

        boolean dateOnly;
        long amount;

        @Nullable
        Long balance;

        @Nullable
        Direction direction;

        String other = "";
        String name = "";
        String bank = "";
        boolean cash;
        String memo = "";
        String currency = Money.CNY;
        Outcome outcome = Outcome.DONE;
        String serial = "";
        boolean informational;
        /** A column nothing looks at, by which rows equal in all others can differ. */
        String mark = "";

        Draft() {}

        Draft(BankRow of) {
            row = of.row();
            card = of.card();
            account = of.account();
            holder = of.holder();
            time = of.time();
            dateOnly = of.dateOnly();
            amount = of.amountFen();
            balance = of.balanceFen();
            direction = of.direction();
            other = of.counterparty();
            name = of.counterpartyName();
            bank = of.counterpartyBank();
            cash = of.cash();
            memo = of.memo();
            currency = of.currency();
            outcome = of.outcome();
            serial = of.serial();
            informational = of.informational();
            mark = of.content().substring(of.content().lastIndexOf('|') + 1);
        }

        BankRow build() {
            String content = card + "|" + account + "|" + holder + "|" + time + "|" + amount + "|" + balance + "|"
                    + direction + "|" + other + "|" + name + "|" + bank + "|" + cash + "|" + memo + "|" + currency + "|"
                    + outcome + "|" + serial + "|" + mark;
            return new BankRow(
                    row == null ? new SourceRow("a", 1) : row,
                    content,
                    card,
                    account,
                    holder,
                    "",
                    time,
                    dateOnly,
                    amount,
                    balance,
                    direction,
                    other,
                    name,
                    "",
                    bank,
                    cash,
                    memo,
                    currency,
                    outcome,
                    serial,
                    informational);
        }
    }
}

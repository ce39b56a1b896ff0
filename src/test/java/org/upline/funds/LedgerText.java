package org.upline.funds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.BankNote;
import org.upline.model.CaseData;
import org.upline.model.Measure;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/**
 * Ledgers written as they are read: {@code pay("A", "B", 500)} is the next transfer, one minute after the one before. An
 * account exists as soon as it is named; a name that begins with {@code *cash} is cash, with another {@code *} unnamed.
 */
final class LedgerText {
    static final LocalDateTime START = LocalDateTime.of(2021, 5, 1, 9, 0);

    private final TreeMap<String, Account> accounts = new TreeMap<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final TreeMap<String, Integer> personOfNumber = new TreeMap<>();
    private final List<BankNote> notes = new ArrayList<>();
    private LocalDateTime now = START;

    LedgerText account(String number) {
        accounts.computeIfAbsent(number, n -> account(n, false, null, null, null));
        return this;
    }

    /** An account with a statement that shows what was there before its first row and after its last. */
    LedgerText obtained(
            String number, @Nullable Long openingFen, @Nullable Long balanceFen, LocalDateTime balanceTime) {
        accounts.put(number, account(number, true, openingFen, balanceFen, balanceTime));
        return this;
    }

    LedgerText opening(String number, long openingFen) {
        return obtained(number, openingFen, null, START);
    }

    /** An account whose bank names its holder. */
    LedgerText named(String number, String holder) {
        return put(account(number, holder, null));
    }

    /** An account of which master data say when it was opened. */
    LedgerText openedOn(String number, LocalDateTime opened) {
        return put(account(number, "", opened));
    }

    private static Account account(String number, String holder, @Nullable LocalDateTime opened) {
        Account plain = account(number, false, null, null, null);
        return new Account(
                number, plain.kind(), List.of(), holder, "", "", "CNY", opened, "", false, null, null, null, List.of());
    }

    LedgerText put(Account account) {
        accounts.put(account.number(), account);
        return this;
    }

    static Account account(
            String number,
            boolean obtained,
            @Nullable Long openingFen,
            @Nullable Long balanceFen,
            @Nullable LocalDateTime balanceTime) {
        AccountKind kind = !number.startsWith("*")
                ? AccountKind.NUMBERED
                : number.startsWith("*cash") ? AccountKind.CASH : AccountKind.SURROGATE;
        return new Account(
                number,
                kind,
                List.of(),
                "",
                "",
                "",
                "CNY",
                null,
                "",
                obtained,
                openingFen,
                balanceFen,
                balanceTime,
                List.of());
    }

    LedgerText pay(String payer, String payee, long fen) {
        return pay(payer, payee, fen, "");
    }

    LedgerText pay(String payer, String payee, long fen, String memo) {
        return pay(payer, payee, fen, memo, "CNY");
    }

    LedgerText pay(String payer, String payee, long fen, String memo, String currency) {
        return add(payer, payee, fen, currency, memo, "", "");
    }

    /** A payment ordered from this address on this device. */
    LedgerText payFrom(String payer, String payee, long fen, String ip, String mac) {
        return add(payer, payee, fen, "CNY", "", ip, mac);
    }

    private LedgerText add(String payer, String payee, long fen, String currency, String memo, String ip, String mac) {
        account(payer).account(payee);
        int row = transfers.size() + 2;
        List<SourceRow> rows = List.of(new SourceRow("statement", row));
        transfers.add(new Transfer(payer, payee, fen, currency, now, false, memo, "S" + row, ip, mac, "", rows));
        return later(1);
    }

    LedgerText later(long minutes) {
        now = now.plusMinutes(minutes);
        return this;
    }

    /** The time of the next transfer, which must not be before the last. */
    LedgerText at(LocalDateTime time) {
        now = time;
        return this;
    }

    /** Of this transfer, counted from 0, only the day is known. */
    LedgerText dateOnly(int transfer) {
        Transfer t = transfers.get(transfer);
        transfers.set(
                transfer,
                new Transfer(
                        t.payer(),
                        t.payee(),
                        t.amountFen(),
                        t.currency(),
                        t.time().toLocalDate().atStartOfDay(),
                        true,
                        t.memo(),
                        t.serial(),
                        t.rows()));
        return this;
    }

    LocalDateTime now() {
        return now;
    }

    /** Makes the account a member's, by index of the person. */
    LedgerText held(String number, int person) {
        account(number);
        personOfNumber.put(number, person);
        return this;
    }

    LedgerText member(Member member) {
        members.add(member);
        return this;
    }

    /** A measure on the account; days count from {@link #START}, null for an open side. */
    LedgerText measure(
            String number, String type, @Nullable Long fen, @Nullable Integer fromDay, @Nullable Integer untilDay) {
        account(number);
        notes.add(new Measure(
                number,
                "",
                type,
                fen,
                "某市公安局",
                fromDay == null ? null : START.plusDays(fromDay),
                untilDay == null ? null : START.plusDays(untilDay),
                "" + notes.size(),
                "",
                new SourceRow("measures", notes.size() + 2)));
        return this;
    }

    static Member member(String id, String name, String idNumber, String card, long feeFen) {
        return new Member(
                id,
                "",
                name,
                idNumber,
                "",
                "",
                "",
                "",
                "",
                false,
                false,
                feeFen,
                null,
                "",
                card,
                0,
                0,
                "",
                "",
                "",
                "",
                new SourceRow("members", Integer.parseInt(id.replaceAll("\\D", "")) + 1));
    }

    static Person person(String... members) {
        return new Person("P-" + members[0], List.of(members), List.of());
    }

    CaseData data() {
        return new CaseData(List.of(), members, List.copyOf(accounts.values()), transfers, List.of(), notes);
    }

    LedgerColumns columns() {
        List<Account> all = List.copyOf(accounts.values());
        int[] person = new int[all.size()];
        for (int a = 0; a < person.length; a++) {
            person[a] = personOfNumber.getOrDefault(all.get(a).number(), -1);
        }
        return LedgerColumns.of(data(), person);
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    List<Transfer> transfers() {
        return transfers;
    }
}

package org.upline.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upline.synthetic.Oddity.Fate;
import org.upline.synthetic.Truth.StatementCounts;

/**
 * Books movements and writes them into the statements of both sides, as far as these were obtained: a series of pages for
 * each bank and, last in the order of names, a page of the first bank that was exported a second time.
 */
final class Statements implements Closeable {
    private static final String NAME = "交易明细信息_";
    private static final int FIRST_COPIED = 10;

    private final Path directory;
    private final Accounts accounts;
    private final MissingPage missing;
    private final StatementRow row;
    private final Map<Bank, StatementFile> open = new EnumMap<>(Bank.class);
    private final int[] pages = new int[Bank.count()];
    private final long[] running = new long[Bank.count()];
    /** Page on which each account's last row stands. */
    private final int[] lastPage;

    private final StatementFile copies;
    private final int copiesWanted;
    private final int rowsPerPage;
    private final List<StatementCounts> closed = new ArrayList<>();
    private int rows;
    private int damaged;
    private int undirected;

    Statements(GeneratorOptions options, Accounts accounts, MissingPage missing, Path directory) throws IOException {
        this.directory = directory;
        this.accounts = accounts;
        this.missing = missing;
        row = new StatementRow(accounts);
        lastPage = new int[accounts.size()];
        copiesWanted = Math.max(2, options.transactions() / 100);
        rowsPerPage = Math.max(500, Math.min(1_000_000, options.transactions() / 6));
        copies = new StatementFile(directory, NAME + "99补充调取_001.csv");
    }

    /** Books the movement on both sides and writes the rows that were obtained, the payer's first. */
    void post(Movement movement) throws IOException {
        boolean payerSeen = book(movement.payer(), -movement.amountFen(), movement);
        boolean payeeSeen = book(movement.payee(), movement.amountFen(), movement);
        boolean payeeFirst = payeeSeen && (!payerSeen || bank(movement.payee()).compareTo(bank(movement.payer())) < 0);
        if (payerSeen) {
            write(movement, movement.payer().account(), !payeeFirst);
        }
        if (payeeSeen) {
            write(movement, movement.payee().account(), payeeFirst);
        }
    }

    private Bank bank(Party party) {
        return accounts.bank(party.account());
    }

    /** Whether the side's row is in the files. */
    private boolean book(Party party, long changeFen, Movement movement) {
        int account = party.account();
        if (account == Party.OUTSIDE) {
            return false;
        }
        if (!movement.oddity().movesMoney) {
            return true;
        }
        long balance = accounts.book(account, changeFen, movement.second());
        return accounts.obtained(account) && !missing.hides(account, movement.second(), changeFen, balance);
    }

    private void write(Movement movement, int account, boolean first) throws IOException {
        Bank bank = accounts.bank(account);
        StatementFile file = page(bank);
        Oddity oddity = asWritten(movement.oddity(), account, bank);
        Fate fate = oddity.fate == Fate.TRANSFER && !first ? Fate.MIRRORED : oddity.fate;
        CharSequence text =
                row.compose(movement, account, oddity, accounts.balance(account), ++running[bank.ordinal()]);
        file.write(text, fate);
        rows++;
        lastPage[account] = pages[bank.ordinal()];
        if (fate == Fate.TRANSFER) {
            file.addTransfer(movement.amountFen(), accounts.currency(account));
        }
        damaged += oddity == Oddity.DAMAGED_NUMBER ? 1 : 0;
        undirected += oddity == Oddity.BLANK_DIRECTION ? 1 : 0;
        if (bank == Bank.ICBC && oddity == Oddity.NONE && file.rows() > FIRST_COPIED && copies.rows() < copiesWanted) {
            copies.write(text, Fate.DUPLICATE);
            rows++;
        }
    }

    /** A direction is left out only where the row before, on the same page, and its time of day decide it. */
    private Oddity asWritten(Oddity oddity, int account, Bank bank) {
        boolean decidable = bank.givesTimeOfDay() && lastPage[account] == pages[bank.ordinal()];
        return oddity == Oddity.BLANK_DIRECTION && !decidable ? Oddity.NONE : oddity;
    }

    private StatementFile page(Bank bank) throws IOException {
        StatementFile page = open.get(bank);
        if (page != null && page.rows() < rowsPerPage) {
            return page;
        }
        if (page != null) {
            finish(page);
        }
        StringBuilder name = new StringBuilder(NAME);
        Digits.append(name, bank.number(), 2);
        Digits.append(name.append(bank.title).append('_'), ++pages[bank.ordinal()], 3);
        StatementFile next = new StatementFile(directory, name.append(".csv").toString());
        open.put(bank, next);
        return next;
    }

    private void finish(StatementFile page) throws IOException {
        page.close();
        closed.add(page.counts());
    }

    /** Rows written so far, in all files. */
    int rows() {
        return rows;
    }

    /** Whether any file has a row of the account. */
    boolean hasRows(int account) {
        return lastPage[account] > 0;
    }

    /** Rows whose other side's number has lost its digits. */
    int damagedNumbers() {
        return damaged;
    }

    /** Rows whose direction only the balance tells. */
    int blankDirections() {
        return undirected;
    }

    /** Ends all files and gives what is in each, in the order of their names. */
    List<StatementCounts> finish() throws IOException {
        for (StatementFile page : open.values()) {
            finish(page);
        }
        open.clear();
        finish(copies);
        closed.sort(Comparator.comparing(StatementCounts::file));
        return List.copyOf(closed);
    }

    /** Ends what is still open after a failure; after {@link #finish()} there is nothing left to do. */
    @Override
    public void close() throws IOException {
        for (StatementFile page : open.values()) {
            page.close();
        }
        copies.close();
    }
}

package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.model.Account;
import org.upline.model.Stages;
import org.upline.model.Transfer;

/**
 * Turns the rows of all bank statements and account master data of a case into its accounts and transfers. It walks the
 * steps of the reading rules and of "Two sides of one transfer" in this order, a class each:
 *
 * <ol>
 *   <li>{@link CardIndex}: which card leads to which account;
 *   <li>{@link Parties}: own account and other side of each row; rows that cannot be used are refused;
 *   <li>{@link Copies}: rows that are exported again;
 *   <li>{@link Statements}, {@link Effects}, {@link StatementOrder}: order of each statement, money in or out;
 *   <li>{@link Mirrors}: the two sides of one transfer;
 *   <li>{@link Reversals}: payments that were taken back;
 *   <li>{@link TransferOrder}, {@link Transfers}, {@link Accounts}: what remains, in the order money moved;
 *   <li>{@link BankFates}, {@link MasterData#fates}: what became of each row when it came;
 *   <li>{@link BankEnds}, {@link MasterData#ends}, {@link OwnStatements}: what each row comes to in the whole, and what
 *       period each statement covers.
 * </ol>
 *
 * <p>Decisions where the rules leave room:
 *
 * <ul>
 *   <li>A movement within one account (payer and payee are the same number, as between its sub-accounts) is a transfer like
 *       any other: it is money a row tells of, and whoever sums by account sees that it cancels.
 *   <li>A row that takes a payment back which is not in the data (冲正) did move money and stays a transfer in its own
 *       direction, with the finding {@code reversalWithoutPayment}.
 *   <li>A row that names its other side without a number, or with a damaged one, is not matched with a row of that other side.
 *       The transfer then stands twice, once to a made node and once between the numbers; guessing by name would be worse.
 *   <li>A row whose own number is missing or damaged is rejected: no account can be charged with it.
 * </ul>
 *
 * <p>Time n log n, memory n in the number of rows, whatever amounts and times they have.
 */
public final class LedgerResolver {

    private final LedgerRules rules;
    private final Stages stages;

    /** Resolves by {@link LedgerRules#DEFAULT}. */
    public LedgerResolver() {
        this(LedgerRules.DEFAULT);
    }

    /** With limits of one's own, such as the tolerance between the two sides of a transfer. */
    public LedgerResolver(LedgerRules rules) {
        this(rules, Stages.UNTIMED);
    }

    /** @param stages is told of the steps */
    public LedgerResolver(LedgerRules rules, Stages stages) {
        this.rules = rules;
        this.stages = stages;
    }

    /**
     * Resolves all rows of a case.
     *
     * @param accounts master data in canonical order: files by name, then row
     * @param rows statement rows in canonical order; {@link BankRows} are taken as they are, any other list is copied
     * @param arrival ordinal of import by id of the source; it decides on the fates alone, while accounts, transfers and
     *     findings are the same for any
     * @return one fate for each row; nothing is thrown for bad rows
     */
    public Ledger resolve(List<AccountRow> accounts, List<BankRow> rows, ToIntFunction<String> arrival) {
        return resolve(accounts, rows, arrival, kept -> {});
    }

    /**
     * The same for rows that nobody asks again: what only tells copies apart is let go of as soon as they are found, a third
     * of what the rows take. {@link BankRows} given here cannot be made into records, or resolved, a second time.
     */
    public Ledger resolveForGood(List<AccountRow> accounts, List<BankRow> rows, ToIntFunction<String> arrival) {
        return resolve(accounts, rows, arrival, Entries::forgetContents);
    }

    private Ledger resolve(
            List<AccountRow> accounts,
            List<BankRow> rows,
            ToIntFunction<String> arrival,
            Consumer<Entries> onceCopiesAreFound) {
        Entries entries = Entries.of(rows);
        stages.done("ledger.entries", entries.count());
        CardIndex cards = CardIndex.of(accounts, entries);
        stages.done("ledger.cards", entries.count());
        AccountBook book = new AccountBook();
        Parties parties = Parties.of(entries, cards, book);
        MasterData master = MasterData.of(accounts, cards, book);
        String[] numbers = book.numbers();
        stages.done("ledger.parties", entries.count());

        Copies copies = Copies.of(entries, parties);
        onceCopiesAreFound.accept(entries);
        stages.done("ledger.copies", entries.count());
        Statements listed = Statements.inTimeOrder(entries, parties, copies);
        stages.done("ledger.statements", entries.count());
        Effects effects = Effects.of(entries, listed, rules);
        Statements statements = StatementOrder.byBalances(entries, listed, effects);
        stages.done("ledger.effects", entries.count());

        Mirrors mirrors = Mirrors.of(entries, parties, statements, effects, rules);
        stages.done("ledger.mirrors", entries.count());
        Reversals reversals = Reversals.of(entries, parties, statements, effects, mirrors, rules);
        stages.done("ledger.reversals", entries.count());

        int[] heads = Transfers.heads(statements, effects, mirrors, reversals);
        TransferOrder.sort(heads, entries, parties, statements, mirrors);
        stages.done("ledger.order", heads.length);

        ForkJoinTask<Owners> named =
                ForkJoinPool.commonPool().submit(() -> Owners.of(entries, parties, numbers.length));
        Balances balances = Balances.of(entries, parties, statements, effects, numbers.length);
        Owners owners = named.join();
        Accounts accountsOfNodes = new Accounts(entries, statements, parties, numbers, cards, master, owners, balances);
        int[] nodes = accountsOfNodes.reachedBy(heads, parties);
        List<Account> described = accountsOfNodes.of(nodes);
        int[] place = new int[numbers.length];
        Arrays.fill(place, -1);
        for (int a = 0; a < nodes.length; a++) {
            place[nodes[a]] = a;
        }
        List<Transfer> transfers = new Transfers(entries, parties, copies, effects, mirrors, described, place, heads);
        stages.done("ledger.accounts", described.size());

        List<RankedFinding> findings = new ArrayList<>(cards.findings());
        findings.addAll(BalanceGaps.of(entries, statements, effects, parties, numbers, accounts.size()));
        findings.addAll(HolderFindings.of(entries, accounts, numbers, master, owners));
        RowFindings rowFindings = new RowFindings(entries, accounts.size());
        findings.addAll(rowFindings.reversalsWithoutPayment(statements, reversals, parties, numbers));
        findings.addAll(rowFindings.damagedNumbers());
        findings.addAll(rowFindings.foreignCurrencies(heads, parties, numbers));
        stages.done("ledger.findings", findings.size());

        Arrival bankArrival = Arrival.of(entries.count(), entries::source, entries::rowNumber, arrival);
        Arrival masterArrival = Arrival.of(
                accounts.size(),
                i -> accounts.get(i).row().source(),
                i -> accounts.get(i).row().row(),
                arrival);
        ForkJoinTask<List<OwnStatement>> ownStatements =
                ForkJoinPool.commonPool().submit(() -> OwnStatements.of(entries, parties, balances, numbers));
        List<Fate> bankFates =
                new BankFates(parties, copies, effects, mirrors, reversals, bankArrival).of(entries.count());
        Ledger ledger = new Ledger(
                described,
                transfers,
                bankFates,
                master.fates(masterArrival),
                RankedFinding.inOrder(findings),
                new BankEnds(parties, copies, effects, mirrors, reversals).of(rows.size()),
                master.ends(),
                ownStatements.join());
        entries.forgetCodes();
        stages.done("ledger.fates", entries.count());
        return ledger;
    }
}

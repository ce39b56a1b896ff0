package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.model.Account;
import org.upline.model.AccountKind;

/**
 * Describes the accounts: those whose statement is in the case, those that master data describe, and those that a transfer
 * reaches or leaves. What is known of one comes from its own statement before its master data, and from these before what
 * statements of others say of it.
 */
final class Accounts {

    private final AccountBook book;
    private final String[] numbers;
    private final CardIndex cards;
    private final MasterData master;
    private final Owners owners;
    private final Balances balances;
    private final MostOften name;
    private final MostOften id;
    private final MostOften bank;

    Accounts(
            Entries entries,
            Statements statements,
            Parties parties,
            String[] numbers,
            CardIndex cards,
            MasterData master,
            Owners owners,
            Balances balances) {
        this.book = parties.book();
        this.numbers = numbers;
        this.cards = cards;
        this.master = master;
        this.owners = owners;
        this.balances = balances;
        int[] moving = statements.rows();
        // One after the other, since each wants 8 bytes a row.
        name = often(
                moving,
                parties,
                entries,
                node -> !owners.isNamed(node) && isUnsaid(node, AccountRow::holder),
                Text.COUNTERPARTY_NAME);
        id = often(
                moving,
                parties,
                entries,
                node -> !owners.isIdentified(node) && isUnsaid(node, AccountRow::holderId),
                Text.COUNTERPARTY_ID);
        bank = often(moving, parties, entries, node -> isUnsaid(node, AccountRow::bank), Text.COUNTERPARTY_BANK);
    }

    /** Whether master data does not say it. */
    private boolean isUnsaid(int node, Function<AccountRow, String> column) {
        return said(master.describing(node), column).isEmpty();
    }

    /** What statements of others say of the accounts for which it is asked. */
    private MostOften often(int[] moving, Parties parties, Entries entries, IntPredicate isAsked, Text column) {
        boolean[] asked = new boolean[numbers.length];
        Stretches.together(asked.length, (from, to) -> {
            for (int node = from; node < to; node++) {
                asked[node] = isAsked.test(node);
            }
        });
        long[] said = Arrays.stream(moving)
                .parallel()
                .filter(i -> asked[parties.other(i)] && entries.code(column, i) != TextCodes.EMPTY)
                .mapToLong(i -> MostOften.said(parties.other(i), entries.code(column, i)))
                .toArray();
        return MostOften.of(said, numbers.length, entries::textOf);
    }

    /**
     * The nodes that are accounts of the case, by number in plain string order.
     *
     * @param heads rows of the transfers
     */
    int[] reachedBy(int[] heads, Parties parties) {
        boolean[] wanted = new boolean[numbers.length];
        Stretches.together(heads.length, (from, to) -> {
            for (int t = from; t < to; t++) {
                wanted[parties.own(heads[t])] = true;
                wanted[parties.other(heads[t])] = true;
            }
        });
        Integer[] nodes = IntStream.range(0, numbers.length)
                .filter(node -> wanted[node]
                        || owners.isObtained(node)
                        || !master.describing(node).isEmpty())
                .boxed()
                .toArray(Integer[]::new);
        Arrays.parallelSort(nodes, Comparator.comparing(node -> numbers[node]));
        return Arrays.stream(nodes).mapToInt(node -> node).toArray();
    }

    /** The accounts of some nodes, in their order. */
    List<Account> of(int[] nodes) {
        Account[] accounts = new Account[nodes.length];
        Arrays.parallelSetAll(accounts, a -> account(nodes[a]));
        return List.of(accounts);
    }

    private Account account(int node) {
        List<AccountRow> described = master.describing(node);
        Balances.Known last = balances.last(node, described);
        boolean isNumbered = book.kind(node) == AccountKind.NUMBERED;
        return new Account(
                numbers[node],
                book.kind(node),
                isNumbered ? cards.cards(book.base(node)) : List.of(),
                firstOf(owners.holder(node), said(described, AccountRow::holder), name.of(node)),
                firstOf(owners.holderId(node), said(described, AccountRow::holderId), id.of(node)),
                firstOf(said(described, AccountRow::bank), bank.of(node)),
                book.currency(node),
                opened(described),
                said(described, AccountRow::status),
                owners.isObtained(node),
                balances.opening(node),
                last.fen(),
                last.time(),
                described.stream().map(AccountRow::row).toList());
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String said(List<AccountRow> described, Function<AccountRow, String> column) {
        for (AccountRow row : described) {
            String text = column.apply(row);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable LocalDateTime opened(List<AccountRow> described) {
        for (AccountRow row : described) {
            if (row.opened() != null) {
                return row.opened();
            }
        }
        return null;
    }
}

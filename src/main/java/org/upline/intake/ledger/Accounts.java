package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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
        List<Supplier<MostOften>> told = List.of(
                () -> often(
                        moving,
                        parties,
                        entries,
                        node -> !known(node, owners::holder, AccountRow::holder),
                        Text.COUNTERPARTY_NAME),
                () -> often(
                        moving,
                        parties,
                        entries,
                        node -> !known(node, owners::holderId, AccountRow::holderId),
                        Text.COUNTERPARTY_ID),
                () -> often(
                        moving,
                        parties,
                        entries,
                        node -> !known(node, any -> "", AccountRow::bank),
                        Text.COUNTERPARTY_BANK));
        List<MostOften> often = told.parallelStream().map(Supplier::get).toList();
        name = often.get(0);
        id = often.get(1);
        bank = often.get(2);
    }

    private boolean known(int node, IntFunction<String> ownStatement, Function<AccountRow, String> column) {
        return !ownStatement.apply(node).isEmpty()
                || !said(master.describing(node), column).isEmpty();
    }

    /** What statements of others say of the accounts for which it is asked. */
    private MostOften often(int[] moving, Parties parties, Entries entries, IntPredicate isAsked, Text column) {
        BitSet asked = new BitSet();
        for (int node = 0; node < numbers.length; node++) {
            asked.set(node, isAsked.test(node));
        }
        int[] telling = Arrays.stream(moving)
                .filter(i -> entries.code(column, i) != TextCodes.EMPTY && asked.get(parties.other(i)))
                .toArray();
        return MostOften.of(telling, numbers.length, parties::other, i -> entries.code(column, i), entries::textOf);
    }

    /**
     * The nodes that are accounts of the case, by number in plain string order.
     *
     * @param heads rows of the transfers
     */
    int[] reachedBy(int[] heads, Parties parties) {
        BitSet wanted = new BitSet();
        for (int head : heads) {
            wanted.set(parties.own(head));
            wanted.set(parties.other(head));
        }
        Integer[] nodes = IntStream.range(0, numbers.length)
                .filter(node -> wanted.get(node)
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

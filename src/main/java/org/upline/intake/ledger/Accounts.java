package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
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
        name = often(
                moving, parties, node -> !known(node, owners::holder, AccountRow::holder), entries::counterpartyName);
        id = often(
                moving, parties, node -> !known(node, owners::holderId, AccountRow::holderId), entries::counterpartyId);
        bank = often(moving, parties, node -> !known(node, any -> "", AccountRow::bank), entries::counterpartyBank);
    }

    private boolean known(int node, IntFunction<String> ownStatement, Function<AccountRow, String> column) {
        return !ownStatement.apply(node).isEmpty()
                || !said(master.describing(node), column).isEmpty();
    }

    /** What statements of others say of the accounts for which it is asked. */
    private MostOften often(int[] moving, Parties parties, IntPredicate isAsked, IntFunction<String> column) {
        BitSet asked = new BitSet();
        for (int node = 0; node < numbers.length; node++) {
            asked.set(node, isAsked.test(node));
        }
        int[] telling =
                Arrays.stream(moving).filter(i -> asked.get(parties.other(i))).toArray();
        return MostOften.of(telling, numbers.length, parties::other, column);
    }

    /** @param heads rows of the transfers */
    List<Account> reachedBy(int[] heads, Parties parties) {
        BitSet wanted = new BitSet();
        for (int head : heads) {
            wanted.set(parties.own(head));
            wanted.set(parties.other(head));
        }
        List<Account> accounts = new ArrayList<>();
        for (int node = 0; node < numbers.length; node++) {
            if (wanted.get(node)
                    || owners.isObtained(node)
                    || !master.describing(node).isEmpty()) {
                accounts.add(account(node));
            }
        }
        accounts.sort(Comparator.comparing(Account::number));
        return accounts;
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
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String said(List<AccountRow> described, Function<AccountRow, String> column) {
        return described.stream()
                .map(column)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
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

package org.upline.synthetic.trial;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.Money;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/** Accounts and transfers while a case comes about. Times are seconds since {@link #START}. */
final class Books {
    static final LocalDateTime START = LocalDateTime.of(2020, 1, 1, 0, 0);
    static final int DAY = 86_400;

    /** The file that all statement rows are said to stand in. */
    static final String STATEMENTS = "b".repeat(64);

    private final List<Holding> accounts = new ArrayList<>();
    private final List<Long> balances = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    /**
     * An account as the bank knows it.
     *
     * @param cards numbers of cards that lead to it
     * @param holderId identity number of the holder, empty for a company or where nobody wrote it down
     * @param obtained whether its statement is in the case
     */
    record Holding(String number, List<String> cards, String holder, String holderId, String bank, boolean obtained) {}

    private record Move(int second, int payer, int payee, long fen, String memo) {}

    /** Opens an account and gives its index. */
    int open(Holding holding) {
        accounts.add(holding);
        balances.add(0L);
        return accounts.size() - 1;
    }

    Holding holding(int account) {
        return accounts.get(account);
    }

    /** Moves money, known to the case or not. Nothing moves where there is nothing to move or nowhere to go. */
    void move(int second, int payer, int payee, long fen, String memo) {
        if (fen <= 0 || payer == payee) {
            return;
        }
        moves.add(new Move(second, payer, payee, fen, memo));
        balances.set(payer, Math.subtractExact(balances.get(payer), fen));
        balances.set(payee, Math.addExact(balances.get(payee), fen));
    }

    /** What came in less what went out; below zero for who lives on money from elsewhere. */
    long balance(int account) {
        return balances.get(account);
    }

    /** By number, as a case has them; those that no statement tells of are left out. */
    List<Account> accounts() {
        boolean[] told = new boolean[accounts.size()];
        for (Move move : moves) {
            if (isKnown(move)) {
                told[move.payer] = true;
                told[move.payee] = true;
            }
        }
        return IntStream.range(0, accounts.size())
                .filter(account -> told[account])
                .mapToObj(this::account)
                .sorted(Comparator.comparing(Account::number))
                .toList();
    }

    private Account account(int index) {
        Holding h = accounts.get(index);
        return new Account(
                h.number,
                AccountKind.NUMBERED,
                h.cards,
                h.holder,
                h.holderId,
                h.bank,
                Money.CNY,
                null,
                "",
                h.obtained,
                null,
                h.obtained ? Long.valueOf(Math.max(0, balances.get(index))) : null,
                null,
                List.of());
    }

    /** In the order money moved. */
    List<Transfer> transfers() {
        List<Move> known = moves.stream()
                .filter(this::isKnown)
                .sorted(Comparator.comparingInt(Move::second))
                .toList();
        String source = Objects.requireNonNull(STATEMENTS.substring(0, 12));
        List<Transfer> transfers = new ArrayList<>(known.size());
        for (Move move : known) {
            transfers.add(new Transfer(
                    accounts.get(move.payer).number,
                    accounts.get(move.payee).number,
                    move.fen,
                    Money.CNY,
                    START.plusSeconds(move.second),
                    false,
                    move.memo,
                    "",
                    List.of(new SourceRow(source, transfers.size() + 2))));
        }
        return transfers;
    }

    private boolean isKnown(Move move) {
        return accounts.get(move.payer).obtained || accounts.get(move.payee).obtained;
    }
}

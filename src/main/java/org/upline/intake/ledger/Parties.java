package org.upline.intake.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.intake.ledger.PartyReader.OwnAccount;
import org.upline.model.AccountKind;

/** Whose statement each row belongs to, who stands on the other side, and whether the row can move money at all. */
final class Parties {

    /** What a row can do, before any other row is looked at. */
    enum Standing {
        /** Moves nothing: an amount of 0.00, or only the reason of a query without a result. */
        INFORMATIONAL,
        REFUSED,
        FAILED,
        MOVING
    }

    private final AccountBook book;
    private static final Standing[] STANDINGS = Standing.values();

    private final byte[] standing;
    /** Of the few rows that were refused. */
    private final Map<Integer, Fate> refusal = new HashMap<>();

    private final int[] own;
    private final int[] statement;
    private final int[] other;
    private int statements;

    private Parties(int rows, AccountBook book) {
        this.book = book;
        standing = new byte[rows];
        own = new int[rows];
        statement = new int[rows];
        other = new int[rows];
    }

    static Parties of(Entries entries, CardIndex cards, AccountBook book) {
        Parties parties = new Parties(entries.count(), book);
        PartyReader reader = new PartyReader(cards, book);
        for (int i = 0; i < entries.count(); i++) {
            parties.read(i, entries, reader);
        }
        parties.statements = reader.statements();
        return parties;
    }

    private void read(int i, Entries entries, PartyReader reader) {
        boolean movesNothing = entries.informational(i) || entries.amount(i) == 0;
        // The reason of a query without a result is no statement of the account it asks for.
        OwnAccount account = movesNothing && !entries.hasTime(i) ? null : reader.own(entries, i);
        own[i] = account == null ? -1 : account.node();
        statement[i] = account == null ? -1 : account.statement();
        other[i] = -1;
        if (movesNothing) {
            stand(i, Standing.INFORMATIONAL);
        } else if (account == null) {
            refuse(i, Refusal.ofOwnNumber(entries.account(i), entries.card(i)));
        } else {
            Fate refused = Refusal.ofFigures(entries.localTime(i), entries.writtenFen(i), entries.balanceFen(i));
            if (refused != null) {
                refuse(i, refused);
            } else if (entries.outcome(i) == Outcome.FAILED) {
                stand(i, Standing.FAILED);
            } else {
                stand(i, Standing.MOVING);
                int numbered = reader.other(entries, i, book.currency(account.node()));
                other[i] = numbered >= 0
                        ? numbered
                        : book.made(account.node(), entries.cash(i), entries.counterpartyName(i), entries.memo(i));
            }
        }
    }

    private void refuse(int i, Fate fate) {
        stand(i, Standing.REFUSED);
        refusal.put(i, fate);
    }

    private void stand(int i, Standing as) {
        standing[i] = (byte) as.ordinal();
    }

    Standing standing(int row) {
        return STANDINGS[standing[row]];
    }

    /** Why a {@link Standing#REFUSED} row was refused. */
    @Nullable
    Fate refusal(int row) {
        return refusal.get(row);
    }

    /** Node of the account whose statement the row belongs to; -1 where that is not known. */
    int own(int row) {
        return own[row];
    }

    /** Node on the other side of a {@link Standing#MOVING} row; else -1. */
    int other(int row) {
        return other[row];
    }

    /** Index of the balance chain; -1 where {@link #own} is. */
    int statement(int row) {
        return statement[row];
    }

    int statements() {
        return statements;
    }

    /** The book in which the nodes stand. */
    AccountBook book() {
        return book;
    }

    /** Whether the other side of a moving row has a number of its own. */
    boolean isNumbered(int row) {
        return book.kind(other[row]) == AccountKind.NUMBERED;
    }
}

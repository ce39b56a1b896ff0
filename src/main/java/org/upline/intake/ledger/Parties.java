package org.upline.intake.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.intake.ledger.PartyReader.OwnAccount;

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

    /**
     * Reads all rows: what each says by itself on all processors, then whom it names one after the other, since nodes and
     * statements are numbered as they are met.
     */
    static Parties of(Entries entries, CardIndex cards, AccountBook book) {
        Parties parties = new Parties(entries.count(), book);
        boolean[] named = new boolean[entries.texts()];
        Stretches.together(entries.count(), (from, to) -> {
            for (int i = from; i < to; i++) {
                Standing alone = alone(i, entries);
                parties.stand(i, alone);
                if (alone == Standing.MOVING) {
                    named[entries.code(Text.COUNTERPARTY, i)] = true;
                }
            }
        });
        PartyReader reader = new PartyReader(entries, cards, book, named);
        for (int i = 0; i < entries.count(); i++) {
            parties.read(i, entries, reader);
        }
        parties.statements = reader.statements();
        return parties;
    }

    /** What the row can do if its account is known. */
    private static Standing alone(int i, Entries entries) {
        if (entries.informational(i) || entries.amount(i) == 0) {
            return Standing.INFORMATIONAL;
        }
        if (figures(i, entries) != null) {
            return Standing.REFUSED;
        }
        return entries.outcome(i) == Outcome.FAILED ? Standing.FAILED : Standing.MOVING;
    }

    private static @Nullable Fate figures(int i, Entries entries) {
        return Refusal.ofFigures(entries.localTime(i), entries.writtenFen(i), entries.balanceFen(i));
    }

    private void read(int i, Entries entries, PartyReader reader) {
        Standing alone = standing(i);
        boolean movesNothing = alone == Standing.INFORMATIONAL;
        // The reason of a query without a result is no statement of the account it asks for.
        OwnAccount account = movesNothing && !entries.hasTime(i) ? null : reader.own(i);
        own[i] = account == null ? -1 : account.node();
        statement[i] = account == null ? -1 : account.statement();
        other[i] = -1;
        if (movesNothing) {
            return;
        }
        if (account == null) {
            refuse(i, Refusal.ofOwnNumber(entries.account(i), entries.card(i)));
        } else if (alone == Standing.REFUSED) {
            refuse(i, Objects.requireNonNull(figures(i, entries)));
        } else if (alone == Standing.MOVING) {
            int numbered = reader.other(i, book.currency(account.node()));
            other[i] = numbered >= 0
                    ? numbered
                    : book.made(account.node(), entries.cash(i), entries.counterpartyName(i), entries.memo(i));
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
        return book.isNumbered(other[row]);
    }
}

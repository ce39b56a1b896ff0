package org.upline.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The movements planned for one day. No account is planned below zero at any time of the day. */
final class DayBook {
    /** Money that comes in before this hour can be spent on the same day by anyone. */
    static final int MORNING = 8 * TimeForm.HOUR;

    private final Accounts accounts;
    private final List<Movement> movements = new ArrayList<>();
    private int rows;

    DayBook(Accounts accounts) {
        this.accounts = accounts;
    }

    void plan(Movement movement) {
        movements.add(movement);
        rows += statementsOf(movement.payer()) + statementsOf(movement.payee());
        if (movement.oddity().movesMoney) {
            change(movement.payer(), -movement.amountFen());
            if (isSpendableToday(movement)) {
                change(movement.payee(), movement.amountFen());
            }
        }
    }

    /** Statement rows that the planned movements will give. */
    int rows() {
        return rows;
    }

    /** Ends the day: what came in can be spent from now on. Gives the movements in the order of their time. */
    List<Movement> close() {
        for (Movement movement : movements) {
            if (movement.oddity().movesMoney && !isSpendableToday(movement)) {
                change(movement.payee(), movement.amountFen());
            }
        }
        movements.sort(Comparator.comparingInt(Movement::second));
        List<Movement> closed = List.copyOf(movements);
        movements.clear();
        rows = 0;
        return closed;
    }

    /** Collecting and transit accounts have hours for coming in and later hours for going out. */
    private boolean isSpendableToday(Movement movement) {
        int account = movement.payee().account();
        if (account == Party.OUTSIDE) {
            return false;
        }
        TruePart part = accounts.part(account);
        return part == TruePart.COLLECTING || part == TruePart.TRANSIT || movement.second() % TimeForm.DAY < MORNING;
    }

    private void change(Party party, long changeFen) {
        if (party.account() != Party.OUTSIDE) {
            accounts.changeSpendable(party.account(), changeFen);
        }
    }

    private int statementsOf(Party party) {
        return party.account() != Party.OUTSIDE && accounts.obtained(party.account()) ? 1 : 0;
    }
}

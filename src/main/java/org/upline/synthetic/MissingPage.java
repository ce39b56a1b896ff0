package org.upline.synthetic;

import org.jspecify.annotations.Nullable;
import org.upline.synthetic.Truth.Gap;

/** A page of one account's statement that never came: its rows happened, and no file has them. */
final class MissingPage {
    private static final int FROM = 200 * TimeForm.DAY;
    /** The page has as many rows, or a few more until the balance is another than before. */
    private static final int ROWS = 5;

    private final int account;
    private int hidden;
    private int first;
    private int last;
    private long beforeFen;
    private long afterFen;
    private boolean seenEarlier;
    private boolean seenLater;

    MissingPage(int account) {
        this.account = account;
    }

    /**
     * Whether the row is on the page.
     *
     * @param changeFen what the row did to the balance
     * @param balanceFen balance after it
     */
    boolean hides(int of, int second, long changeFen, long balanceFen) {
        if (of != account) {
            return false;
        }
        if (second < FROM || !seenEarlier) {
            seenEarlier = true;
            return false;
        }
        if (hidden >= ROWS && beforeFen != afterFen) {
            seenLater = true;
            return false;
        }
        if (hidden++ == 0) {
            first = second;
            beforeFen = balanceFen - changeFen;
        }
        last = second;
        afterFen = balanceFen;
        return true;
    }

    /** The gap as the other rows show it; null if they do not. */
    @Nullable
    Gap gap(Accounts accounts) {
        if (!seenLater) {
            return null;
        }
        return new Gap(accounts.number(account), hidden, TimeForm.iso(first), TimeForm.iso(last), beforeFen, afterFen);
    }
}

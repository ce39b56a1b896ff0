package org.upline.synthetic.trial;

import org.upline.synthetic.SplitMix;

/** The paying accounts: pays from one that has the money, between 09:00 and 17:00. */
final class Till {
    private static final int OPENING = 9 * 3_600;
    private static final int OPEN_FOR = 8 * 3_600;

    private final Books books;
    private final TrialAccounts accounts;
    private final Plan plan;
    private final SplitMix dice;

    Till(Books books, TrialAccounts accounts, Plan plan, SplitMix dice) {
        this.books = books;
        this.accounts = accounts;
        this.plan = plan;
        this.dice = dice;
    }

    /** Whether any account had the money. */
    boolean pay(int day, int payee, long fen, String memo) {
        int[] paying = accounts.paying();
        int first = dice.below(paying.length);
        for (int k = 0; k < paying.length; k++) {
            int payer = paying[(first + k) % paying.length];
            if (books.balance(payer) >= fen) {
                books.move(second(day), payer, payee, fen, memo(memo));
                return true;
            }
        }
        return false;
    }

    int second(int day) {
        return day * Books.DAY + OPENING + dice.below(OPEN_FOR);
    }

    /** Many rows say nothing of what they are for. */
    String memo(String memo) {
        return dice.chance(plan.memos()) ? memo : "转账";
    }
}

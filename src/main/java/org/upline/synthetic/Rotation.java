package org.upline.synthetic;

/** The accounts of one part. A third of them is in use in any month, as schemes change cards. */
final class Rotation {
    private static final int MONTH = 30;

    private final int[] accounts;

    Rotation(int[] accounts) {
        this.accounts = accounts;
    }

    static Rotation of(Accounts accounts, TruePart part) {
        return new Rotation(accounts.of(part));
    }

    int[] all() {
        return accounts;
    }

    /** One of those in use on a day. */
    int inUse(int day, SplitMix dice) {
        return accounts[3 * dice.below(accounts.length / 3) + day / MONTH % 3];
    }
}

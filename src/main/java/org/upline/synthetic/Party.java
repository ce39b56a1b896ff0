package org.upline.synthetic;

/**
 * One end of a movement of money.
 *
 * @param account index of an account of the case; {@link #OUTSIDE} for any other end
 * @param number by which the other side's statement names it; empty for cash and for merchants without a number
 * @param name of the holder, empty for cash
 * @param bank name of the bank, empty where the statement has none
 */
record Party(int account, String number, String name, String bank) {
    static final int OUTSIDE = -1;
    static final Party CASH = new Party(OUTSIDE, "", "", "");

    static Party merchant(String name) {
        return new Party(OUTSIDE, "", name, "");
    }
}

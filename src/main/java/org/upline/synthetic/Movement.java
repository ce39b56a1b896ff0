package org.upline.synthetic;

/**
 * Money that goes from one end to another, or a row that says so.
 *
 * @param second true time, in seconds since midnight of {@link TimeForm#START}; banks' clocks differ from it
 * @param amountFen above zero, except for {@link Oddity#ZERO}
 * @param serial number both statements give; 0 if each bank gives its own
 */
record Movement(int second, Party payer, Party payee, long amountFen, Memo memo, Oddity oddity, long serial) {
    static Movement of(int second, Party payer, Party payee, long amountFen, Memo memo) {
        return new Movement(second, payer, payee, amountFen, memo, Oddity.NONE, 0);
    }

    Movement as(Oddity wanted) {
        return new Movement(second, payer, payee, amountFen, memo, wanted, serial);
    }

    Movement withSerial(long both) {
        return new Movement(second, payer, payee, amountFen, memo, oddity, both);
    }
}

package org.upline.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One movement of money from one account to another, however many rows tell of it.
 *
 * @param payer {@link Account#number()} the money left
 * @param payee {@link Account#number()} it reached
 * @param amountFen always above zero, in fen (hundredths) of the currency
 * @param currency ISO 4217 code
 * @param time local; the payer's side where both sides are known
 * @param dateOnly true where no row gives a time of day; {@code time} is then the start of the day
 * @param memo summary (摘要说明) of the row it is taken from
 * @param serial serial number (交易流水号) of that row
 * @param ip address from which the payer ordered it (IP地址), as his own bank wrote it; empty where it did not, or where no
 *     statement of his is there
 * @param mac his device (MAC地址), likewise
 * @param place where it was made (交易发生地), as the payer's bank wrote it, or the payee's where the payer's does not say; empty
 *     where neither does
 * @param rows all rows that tell of it, never empty: the row it is taken from first, then copies and the other side
 */
public record Transfer(
        String payer,
        String payee,
        long amountFen,
        String currency,
        LocalDateTime time,
        boolean dateOnly,
        String memo,
        String serial,
        String ip,
        String mac,
        String place,
        List<SourceRow> rows) {
    /** A transfer of whose ordering nothing is known. */
    public Transfer(
            String payer,
            String payee,
            long amountFen,
            String currency,
            LocalDateTime time,
            boolean dateOnly,
            String memo,
            String serial,
            List<SourceRow> rows) {
        this(payer, payee, amountFen, currency, time, dateOnly, memo, serial, "", "", "", rows);
    }

    public Transfer {
        rows = List.copyOf(rows);
    }

    /** Names the transfer by the row it is taken from, such as {@code 3f2a9c0d1e4b:17}. */
    public String id() {
        return rows.get(0).toString();
    }
}

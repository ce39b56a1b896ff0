package org.upline.funds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What went into the key accounts ({@link Part#isKey}) and out of them, day by day, in yuan. Transfers between key accounts
 * are left out, since they bring nothing in and take nothing out.
 *
 * @param keyAccounts how many there are
 * @param days on which something moved, in time
 */
public record KeyMoney(int keyAccounts, List<Day> days) {
    public KeyMoney {
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param inFen from all other accounts
     * @param outFen to all other accounts
     */
    public record Day(LocalDate day, long inFen, int inCount, long outFen, int outCount) {
        private Day in(long fen) {
            return new Day(day, Math.addExact(inFen, fen), inCount + 1, outFen, outCount);
        }

        private Day out(long fen) {
            return new Day(day, inFen, inCount, Math.addExact(outFen, fen), outCount + 1);
        }
    }

    /** O(accounts + transfers), and sorting the days. */
    public static KeyMoney of(AccountProfiles profiles) {
        TransferColumns transfers = profiles.ledger().transfers();
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        for (int t = 0; t < transfers.count(); t++) {
            boolean from = profiles.part(transfers.payer(t)).isKey();
            boolean to = profiles.part(transfers.payee(t)).isKey();
            if (from != to && transfers.isYuan(t)) {
                LocalDate on = transfers.time(t).toLocalDate();
                Day day = days.getOrDefault(on, new Day(on, 0, 0, 0, 0));
                days.put(on, to ? day.in(transfers.amountFen(t)) : day.out(transfers.amountFen(t)));
            }
        }
        int keys = 0;
        for (int a = 0; a < profiles.ledger().accounts().count(); a++) {
            keys += profiles.part(a).isKey() ? 1 : 0;
        }
        return new KeyMoney(keys, new ArrayList<>(days.values()));
    }
}

package org.upline.funds;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * When an account is used: numbers of its transfers, both directions together.
 *
 * @param hours 24 numbers, for 00:00–00:59 and so on; transfers of which no row gives a time of day are left out
 * @param weekdays 7 numbers, from Monday to Sunday, all transfers
 * @param timeless number of transfers without a time of day
 */
public record AccountRhythm(List<Integer> hours, List<Integer> weekdays, int timeless) {
    private static final int HOURS = 24;
    private static final int WEEKDAYS = 7;

    public AccountRhythm {
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
    }

    /** O(transfers of the account). */
    static AccountRhythm of(PartEvidence evidence, int account) {
        TransferColumns transfers = evidence.transfers();
        int[] hours = new int[HOURS];
        int[] weekdays = new int[WEEKDAYS];
        int timeless = 0;
        AccountMoves moves = new AccountMoves(evidence.ledger(), evidence.byPayer(), evidence.byPayee());
        moves.of(account);
        while (moves.next()) {
            LocalDateTime time = transfers.time(moves.transfer());
            weekdays[time.getDayOfWeek().getValue() - 1]++;
            if (transfers.dateOnly(moves.transfer())) {
                timeless++;
            } else {
                hours[time.getHour()]++;
            }
        }
        return new AccountRhythm(list(hours), list(weekdays), timeless);
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}

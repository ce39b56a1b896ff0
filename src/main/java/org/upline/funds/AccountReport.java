package org.upline.funds;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.upline.graph.IntColumn;

/**
 * One account looked at closely. Transfers to itself are left out, as in its profile, and so is foreign money except where
 * it stands apart.
 *
 * @param profile its place in the case
 * @param first time of its first transfer; null if it has none
 * @param last time of its last transfer
 * @param opened when the bank opened it; null where no master data says so
 * @param stay how long money stays on it
 * @param rhythm at what hours and on what days it is used
 * @param currencies what moved in other currencies, by currency
 * @param months by month, those without a transfer left out
 * @param topPayers who paid it most, by amount, then by number
 * @param topPayees whom it paid most
 * @param measures what authorities hold of it (强制措施), in order
 */
public record AccountReport(
        AccountProfile profile,
        @Nullable LocalDateTime first,
        @Nullable LocalDateTime last,
        @Nullable LocalDateTime opened,
        AccountStay stay,
        AccountRhythm rhythm,
        List<Foreign> currencies,
        List<Month> months,
        List<Partner> topPayers,
        List<Partner> topPayees,
        List<AccountMeasure> measures) {

    /**
     * @param month as {@code yyyy-MM}
     */
    public record Month(String month, long inFen, int inCount, long outFen, int outCount) {}

    /** Money in another currency, in hundredths of it. */
    public record Foreign(String currency, long inFen, int inCount, long outFen, int outCount) {}

    /** Another account and what moved between the two in one direction. */
    public record Partner(
            String account,
            String holder,
            Part part,
            long amountFen,
            int count,
            LocalDateTime first,
            LocalDateTime last) {
        /** Both together, the other one later. */
        Partner and(Partner next) {
            return new Partner(
                    account,
                    holder,
                    part,
                    Math.addExact(amountFen, next.amountFen),
                    count + next.count,
                    first,
                    next.last);
        }
    }

    /**
     * Looks through the account's transfers, and all in foreign money. O(transfers of the account + foreign + accounts).
     *
     * @param account index of the account
     * @param partners how many payers and payees to name at most
     */
    public static AccountReport of(AccountProfiles profiles, int account, int partners) {
        LedgerColumns ledger = profiles.ledger();
        TransferColumns transfers = ledger.transfers();
        TreeMap<YearMonth, Month> months = new TreeMap<>();
        TreeMap<Integer, Partner> payers = new TreeMap<>();
        TreeMap<Integer, Partner> payees = new TreeMap<>();
        TreeMap<String, Foreign> currencies = new TreeMap<>();
        LocalDateTime first = null;
        LocalDateTime last = null;
        IntColumn foreign = profiles.evidence().foreign();
        for (int i = 0; i < foreign.size(); i++) {
            int t = foreign.get(i);
            boolean in = transfers.payee(t) == account;
            boolean out = transfers.payer(t) == account;
            if (in != out) {
                currencies.merge(transfers.currency(t), foreign(transfers, t, in), AccountReport::sum);
            }
        }
        AccountMoves moves = profiles.evidence().moves().of(account);
        while (moves.next()) {
            int t = moves.transfer();
            boolean in = moves.isIn();
            LocalDateTime time = transfers.time(t);
            long fen = transfers.amountFen(t);
            first = first == null ? time : first;
            last = time;
            YearMonth month = YearMonth.from(time);
            months.merge(
                    month,
                    in ? new Month(month.toString(), fen, 1, 0, 0) : new Month(month.toString(), 0, 0, fen, 1),
                    AccountReport::sum);
            int other = moves.other();
            Partner partner = new Partner(
                    ledger.accounts().number(other),
                    ledger.accounts().holder(other),
                    profiles.part(other),
                    fen,
                    1,
                    time,
                    time);
            (in ? payers : payees).merge(other, partner, Partner::and);
        }
        return new AccountReport(
                profiles.profile(account),
                first,
                last,
                ledger.accounts().opened(account),
                AccountStay.of(profiles.evidence(), account),
                AccountRhythm.of(profiles.evidence(), account),
                List.copyOf(currencies.values()),
                List.copyOf(months.values()),
                largest(payers, partners),
                largest(payees, partners),
                AccountMeasure.of(ledger, account));
    }

    private static Foreign foreign(TransferColumns transfers, int t, boolean in) {
        long amount = transfers.amountFen(t);
        String currency = transfers.currency(t);
        return in ? new Foreign(currency, amount, 1, 0, 0) : new Foreign(currency, 0, 0, amount, 1);
    }

    private static Foreign sum(Foreign one, Foreign other) {
        return new Foreign(
                one.currency,
                Math.addExact(one.inFen, other.inFen),
                one.inCount + other.inCount,
                Math.addExact(one.outFen, other.outFen),
                one.outCount + other.outCount);
    }

    private static Month sum(Month one, Month other) {
        return new Month(
                one.month,
                Math.addExact(one.inFen, other.inFen),
                one.inCount + other.inCount,
                Math.addExact(one.outFen, other.outFen),
                one.outCount + other.outCount);
    }

    private static List<Partner> largest(TreeMap<Integer, Partner> byAccount, int count) {
        List<Partner> largest = new ArrayList<>(byAccount.values());
        largest.sort(Comparator.comparingLong(Partner::amountFen).reversed());
        return List.copyOf(largest.subList(0, Math.min(count, largest.size())));
    }
}

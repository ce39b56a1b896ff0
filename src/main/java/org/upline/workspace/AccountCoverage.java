package org.upline.workspace;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.funds.LedgerColumns;
import org.upline.funds.TransferColumns;
import org.upline.model.Finding;

/**
 * How much the case knows of one account.
 *
 * @param obtained whether its own statement is in the case
 * @param first time of its first transfer, whoever's statement tells of it; null if it has none
 * @param last time of its last transfer
 * @param openingFen balance before the first row of its own statement; null where the statement gives none
 * @param closingFen last known balance
 * @param closingTime when that stood
 * @param breaks how often the chain of balances breaks; each is a finding {@code balanceGap}
 * @param inFen what it took in, in yuan
 */
public record AccountCoverage(
        String account,
        List<String> cards,
        String holder,
        String bank,
        boolean obtained,
        int transfers,
        @Nullable LocalDateTime first,
        @Nullable LocalDateTime last,
        @Nullable Long openingFen,
        @Nullable Long closingFen,
        @Nullable LocalDateTime closingTime,
        int breaks,
        long inFen) {

    /**
     * The accounts whose statement is in the case, by number; then those that are only met in the statements of others and
     * took money in, by amount, largest first. O(accounts + transfers).
     */
    public static List<AccountCoverage> of(OpenCase opened) {
        LedgerColumns ledger = opened.ledger();
        AccountColumns accounts = ledger.accounts();
        TransferColumns transfers = ledger.transfers();
        int[] count = new int[accounts.count()];
        int[] first = new int[accounts.count()];
        int[] last = new int[accounts.count()];
        long[] inFen = new long[accounts.count()];
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            see(payer, t, count, first, last);
            if (payee != payer) {
                see(payee, t, count, first, last);
                if (transfers.isYuan(t)) {
                    inFen[payee] = Math.addExact(inFen[payee], transfers.amountFen(t));
                }
            }
        }
        Map<String, Integer> breaks = breaks(opened.findings());
        List<AccountCoverage> coverage = new ArrayList<>();
        for (int a = 0; a < count.length; a++) {
            if (accounts.obtained(a) || !accounts.isExit(a) && inFen[a] > 0) {
                coverage.add(new AccountCoverage(
                        accounts.number(a),
                        accounts.cards(a),
                        accounts.holder(a),
                        accounts.bank(a),
                        accounts.obtained(a),
                        count[a],
                        count[a] == 0 ? null : transfers.time(first[a]),
                        count[a] == 0 ? null : transfers.time(last[a]),
                        accounts.openingFen(a),
                        accounts.balanceFen(a),
                        accounts.balanceTime(a),
                        breaks.getOrDefault(accounts.number(a), 0),
                        inFen[a]));
            }
        }
        // Stable: among equals the order of numbers stays.
        coverage.sort(Comparator.comparing((AccountCoverage one) -> !one.obtained())
                .thenComparing(one -> one.obtained() ? 0L : -one.inFen()));
        return List.copyOf(coverage);
    }

    /** Transfers are in the order money moved. */
    private static void see(int account, int transfer, int[] count, int[] first, int[] last) {
        if (count[account]++ == 0) {
            first[account] = transfer;
        }
        last[account] = transfer;
    }

    private static Map<String, Integer> breaks(List<Finding> findings) {
        Map<String, Integer> breaks = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.kind().equals("balanceGap")) {
                finding.subjects().forEach(account -> breaks.merge(account, 1, Integer::sum));
            }
        }
        return breaks;
    }
}

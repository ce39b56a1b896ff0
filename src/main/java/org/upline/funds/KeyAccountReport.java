package org.upline.funds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first accounts by score, with whom they dealt, and which of them are still to be asked for. Yuan only; transfers of an
 * account to itself are left out.
 *
 * @param profiles by rank
 * @param partners account by account in the order of the profiles: payers, then payees, the largest first
 * @param requests those without a statement of their own, in the same order; cash and unnamed counterparties have none
 */
public record KeyAccountReport(
        List<AccountProfile> profiles, List<AccountPartner> partners, List<AccountRequest> requests) {

    /** What moved between an account and others. */
    private static final class Dealings {
        private final TreeMap<Integer, AccountReport.Partner> payers = new TreeMap<>();
        private final TreeMap<Integer, AccountReport.Partner> payees = new TreeMap<>();
        private @Nullable LocalDateTime first;
        private @Nullable LocalDateTime last;
    }

    /**
     * Looks through all transfers once. O(accounts + transfers · log).
     *
     * @param top how many accounts at most
     * @param most how many payers, and how many payees, of each at most
     */
    public static KeyAccountReport of(AccountProfiles profiles, int top, int most) {
        List<AccountProfile> first = profiles.top(top);
        LedgerColumns ledger = profiles.ledger();
        TreeMap<Integer, Dealings> dealings = new TreeMap<>();
        first.forEach(profile -> dealings.put(ledger.account(profile.account()), new Dealings()));
        TransferColumns transfers = ledger.transfers();
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            if (transfers.isYuan(t) && payer != payee) {
                Dealings ofPayer = dealings.get(payer);
                if (ofPayer != null) {
                    note(ofPayer, ofPayer.payees, profiles, t, payee);
                }
                Dealings ofPayee = dealings.get(payee);
                if (ofPayee != null) {
                    note(ofPayee, ofPayee.payers, profiles, t, payer);
                }
            }
        }
        List<AccountPartner> partners = new ArrayList<>();
        List<AccountRequest> requests = new ArrayList<>();
        for (AccountProfile profile : first) {
            int account = ledger.account(profile.account());
            Dealings his = Objects.requireNonNull(dealings.get(account));
            add(partners, profile.account(), false, his.payers, most);
            add(partners, profile.account(), true, his.payees, most);
            if (!profile.obtained() && !ledger.accounts().isExit(account)) {
                requests.add(new AccountRequest(
                        profile.account(),
                        profile.cards(),
                        profile.holder(),
                        ledger.accounts().holderId(account),
                        profile.bank(),
                        profile.part(),
                        his.first,
                        his.last,
                        profile.inFen(),
                        profile.outFen()));
            }
        }
        return new KeyAccountReport(first, List.copyOf(partners), List.copyOf(requests));
    }

    private static void note(
            Dealings dealings,
            TreeMap<Integer, AccountReport.Partner> others,
            AccountProfiles profiles,
            int t,
            int other) {
        TransferColumns transfers = profiles.ledger().transfers();
        AccountColumns accounts = profiles.ledger().accounts();
        LocalDateTime time = transfers.time(t);
        dealings.first = dealings.first == null ? time : dealings.first;
        dealings.last = time;
        others.merge(
                other,
                new AccountReport.Partner(
                        accounts.number(other),
                        accounts.holder(other),
                        profiles.part(other),
                        transfers.amountFen(t),
                        1,
                        time,
                        time),
                AccountReport.Partner::and);
    }

    private static void add(
            List<AccountPartner> partners,
            String account,
            boolean pays,
            TreeMap<Integer, AccountReport.Partner> others,
            int most) {
        List<AccountReport.Partner> largest = new ArrayList<>(others.values());
        largest.sort(Comparator.comparingLong(AccountReport.Partner::amountFen).reversed());
        largest.subList(0, Math.min(most, largest.size()))
                .forEach(partner -> partners.add(new AccountPartner(account, pays, partner)));
    }
}
